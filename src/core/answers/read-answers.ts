import { problem, type Problem } from '../problem.js';
import type { Workbook } from '../workbook/workbook.js';
import type { AnswerSheet, SheetAnswer, Trap } from './answer-sheet.js';
import { findCaiq } from './caiq.js';
import { dateOf } from './form-date.js';
import { findGeneric } from './generic.js';
import { findHecvat3, findHecvat4 } from './hecvat.js';
import type { Form } from './layout.js';
import { readPolarity, type Polarity } from './polarity.js';
import type { ImportMappings } from './reading-words.js';
import { rowsOf, type ReadRow } from './sheet-rows.js';
import { answerTraps } from './traps.js';

export type ReadAnswers =
  | { readonly ok: true; readonly sheet: AnswerSheet }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Reads a filled form of others: CAIQ 4, HECVAT 3 and 4, K-12CVAT, or any sheet of questions and answers, told by its
 * content. Every answer is a claim with its cell; what is suspicious is named, and nothing is corrected.
 */
export function readAnswers(workbook: Workbook, mappings: ImportMappings): ReadAnswers {
  const form =
    findCaiq(workbook) ??
    findHecvat4(workbook, mappings.hecvat4Sheets) ??
    findHecvat3(workbook) ??
    findGeneric(workbook, mappings.reading);
  if (form === null) return { ok: false, problem: noAnswers() };
  const rows = form.layouts.flatMap((layout) => rowsOf(layout, form, mappings.reading));
  if (rows.length === 0) return { ok: false, problem: noAnswers() };
  return { ok: true, sheet: sheetOf(form, rows, workbook, mappings) };
}

function sheetOf(
  form: Form,
  rows: readonly ReadRow[],
  workbook: Workbook,
  mappings: ImportMappings,
): AnswerSheet {
  const { kept, traps: doubles } = oneEach(form, rows);
  const answers = kept.map(({ answer }) => answer);
  const { compliant, traps: polarityTraps } = polarityOf(form, workbook, mappings);
  const date = dateOf(kept, mappings.reading);
  return {
    format: form.format,
    version: form.version,
    sheets: form.layouts.map(({ sheet }) => sheet.name),
    vendor: form.isGeneral === null ? null : valueOf(answers, 'GNRL-01'),
    product: form.isGeneral === null ? null : valueOf(answers, 'GNRL-02'),
    date: date.day,
    answers,
    polarity: compliant,
    traps: [
      ...formTraps(form),
      ...date.traps,
      ...kept.flatMap(({ traps }) => traps),
      ...doubles,
      ...polarityTraps,
      ...answers.flatMap((answer) => answerTraps(answer, compliant.get(answer.id), mappings.reading)),
    ],
  };
}

/** Only the forms with general questions (HECVAT, K-12CVAT) say which answers are good. */
function polarityOf(form: Form, workbook: Workbook, { reading }: ImportMappings): Polarity {
  const isId = form.layouts[0]?.isId ?? null;
  const isSaid = form.isGeneral !== null && isId !== null;
  return isSaid ? readPolarity(workbook, isId, reading) : { compliant: new Map(), traps: [] };
}

/** The first place that is answered counts; the same id may stand on several sheets (HECVAT 4). */
function oneEach(
  form: Form,
  rows: readonly ReadRow[],
): { readonly kept: readonly ReadRow[]; readonly traps: readonly Trap[] } {
  const places = new Map<string, ReadRow[]>();
  for (const row of rows) {
    const { id } = row.answer;
    const before = places.get(id);
    if (before === undefined) places.set(id, [row]);
    else before.push(row);
  }
  const kept = [...places.values()].map(taken);
  return { kept, traps: [...places.values()].flatMap((same) => doubleTraps(form, same)) };
}

function taken(same: readonly ReadRow[]): ReadRow {
  const row = same.find(({ answer }) => answer.answer !== 'unanswered') ?? same[0];
  if (row === undefined) throw new Error('A question stands somewhere.');
  if (row.answer.comment !== '') return row;
  const comment = same.find(({ answer }) => answer.comment !== '')?.answer.comment ?? '';
  return { ...row, answer: { ...row.answer, comment } };
}

function doubleTraps({ format }: Form, same: readonly ReadRow[]): readonly Trap[] {
  const { id } = taken(same).answer;
  const said = same.map(({ answer }) => answer).filter(({ answer }) => answer !== 'unanswered');
  const cells = same.map(({ answer }) => answer.cell).join(', ');
  if (said.some(({ answer, value }) => answer !== said[0]?.answer || value !== said[0].value))
    return [{ kind: 'answers_differ', id, note: `Answered differently at ${cells}; the first one counts.` }];
  if (same.length === 1 || format === 'hecvat-4') return [];
  return [{ kind: 'duplicate_id', id, note: `The id stands at ${cells}; it is counted once.` }];
}

function formTraps({ format, version, layouts }: Form): readonly Trap[] {
  const hidden = layouts.flatMap(({ sheet }) => sheet.rows.filter((row) => row.hidden)).length;
  const traps: Trap[] = [];
  if (hidden > 0)
    traps.push({
      kind: 'hidden_row',
      id: null,
      note: `${hidden} rows are hidden in the file; they are read.`,
    });
  const expected = { 'csa-caiq-v4': '4', 'hecvat-3': '3', 'hecvat-4': '4' }[format as 'hecvat-3'];
  if (expected !== undefined && version !== null && !version.startsWith(expected))
    traps.push({
      kind: 'version_unknown',
      id: null,
      note: `Version ${version} of this form is not known; check the mapping.`,
    });
  return traps;
}

function valueOf(answers: readonly SheetAnswer[], id: string): string | null {
  const value = answers.find((answer) => answer.id === id)?.value ?? '';
  return value === '' ? null : value;
}

function noAnswers(): Problem {
  const message = 'No sheet of the file holds questions with answers.';
  return problem('BAD_FORMAT', null, message, 'Give a sheet with a column of questions and one of answers.');
}
