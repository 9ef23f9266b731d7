import { isDay } from '../../core/day.js';
import type { RiskScale } from '../../core/risk/scale.js';
import type { AddRiskInput } from './editing.inputs.js';
import { type FileColumn, FILE_COLUMN_NAMES } from './risk-file-columns.js';
import type { FileWords } from './risk-file-words.js';
import { RiskCategoryName } from './risk.enums.js';

export type RowPlan = { row: number; statement: string } & (
  | { act: 'add'; input: AddRiskInput }
  | { act: 'same' }
  | { act: 'problem'; problems: string[] }
);

export interface ImportSurroundings {
  scale: RiskScale;
  /** The ids of the vendors of a name, and what else it may have meant. */
  vendorsOf: (name: string) => { ids: string[]; alike: string[] };
  groupOf: (name: string) => string | null;
  /** Whether this vendor has a risk of these words. */
  isKnown: (vendorId: string, statement: string) => boolean;
  /** Of the reader, for what is wrong. */
  words: FileWords;
  /** Of every language, for what the file says. */
  languages: readonly FileWords[];
}

/** Which column each head names; heads of any language, also of a file that somebody took out here. */
export function columnsIn(
  heads: readonly string[],
  languages: readonly FileWords[],
): Map<FileColumn, number> {
  const clean = heads.map((head) => head.trim().toLowerCase());
  const found = new Map<FileColumn, number>();
  for (const name of FILE_COLUMN_NAMES)
    for (const words of languages) {
      const at = clean.indexOf(words.say(`head.${name}`).toLowerCase());
      if (at >= 0 && !found.has(name)) found.set(name, at);
    }
  return found;
}

/** What becomes of each row; good rows never wait for bad ones. */
export function planRows(
  rows: readonly { row: number; cells: readonly string[] }[],
  columns: ReadonlyMap<FileColumn, number>,
  around: ImportSurroundings,
): RowPlan[] {
  const seen = new Set<string>();
  return rows.map(({ row, cells }) => {
    const text = (name: FileColumn): string => (cells[columns.get(name) ?? -1] ?? '').trim();
    const plan = planRow(row, text, around);
    if (plan.act !== 'add') return plan;
    const key = `${plan.input.vendorId} ${plan.statement.toLowerCase()}`;
    if (seen.has(key) || around.isKnown(plan.input.vendorId, plan.statement))
      return { row, statement: plan.statement, act: 'same' };
    seen.add(key);
    return plan;
  });
}

function planRow(row: number, text: (name: FileColumn) => string, around: ImportSurroundings): RowPlan {
  const { words, scale } = around;
  const problems: string[] = [];
  const fault = (key: string, values = {}) => problems.push(words.say(`problem.${key}`, values));
  const vendorId = vendorIn(text('vendor'), around, fault);
  const statement = text('statement');
  if (statement.length < 10 || statement.length > 500) fault('statement');
  const likelihood = stepIn(text('inherentLikelihood') || text('likelihood'), scale.likelihood.length);
  if (likelihood === null) fault('likelihood', { last: scale.likelihood.length });
  const impact = stepIn(text('inherentImpact') || text('impact'), scale.impact.length);
  if (impact === null) fault('impact', { last: scale.impact.length });
  const category = categoryIn(text('category'), around);
  if (category === undefined) fault('category', { name: text('category') });
  const owner = text('owner');
  const ownerGroupId = owner === '' ? null : around.groupOf(owner);
  if (owner !== '' && ownerGroupId === null) fault('owner', { name: owner });
  const reviewOn = text('reviewOn') || null;
  if (reviewOn !== null && !isDay(reviewOn)) fault('reviewOn');
  if (vendorId === null || likelihood === null || impact === null || problems.length > 0)
    return { row, statement: statement.slice(0, 200), act: 'problem', problems };
  const parts = {
    cause: text('cause'),
    event: text('event'),
    effect: text('effect'),
    effectOnUs: text('effectOnUs'),
  };
  const rated = { likelihood, impact, category: category ?? null, ownerGroupId, reviewOn };
  return { row, statement, act: 'add', input: { vendorId, statement, ...parts, ...rated } };
}

/** An unknown vendor is never made from a list of risks: the person is told whom the name may mean. */
function vendorIn(
  name: string,
  { vendorsOf }: ImportSurroundings,
  fault: (key: string, values?: object) => void,
): string | null {
  if (name === '') fault('vendorMissing');
  if (name === '') return null;
  const { ids, alike } = vendorsOf(name);
  if (ids.length === 1) return ids[0]!;
  if (ids.length > 1) fault('vendorTwice', { name });
  else if (alike.length > 0) fault('vendorAlike', { name, alike: alike.join(', ') });
  else fault('vendorUnknown', { name });
  return null;
}

function stepIn(text: string, last: number): number | null {
  const step = Number(text);
  return text !== '' && Number.isInteger(step) && step >= 1 && step <= last ? step : null;
}

/** Null: none; undefined: a word that nobody knows. */
function categoryIn(text: string, { languages }: ImportSurroundings): RiskCategoryName | null | undefined {
  if (text === '') return null;
  const names = Object.values(RiskCategoryName);
  const said = text.toLowerCase();
  return names.find(
    (name) =>
      name.toLowerCase() === said ||
      languages.some((words) => words.say(`category.${name}`).toLowerCase() === said),
  );
}
