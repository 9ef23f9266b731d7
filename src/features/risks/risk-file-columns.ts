import { typedId } from '../../platform/graphql/typed-ids.js';
import type { FileWords } from './risk-file-words.js';
import type { Risk } from './risk.entity.js';

/** One risk with the names that its ids stand for. */
export interface RiskLine {
  risk: Risk;
  vendor: string;
  owner: string;
}

type Cell = (line: RiskLine, words: FileWords) => string;

const own =
  (key: keyof Risk): Cell =>
  ({ risk }) =>
    String(risk[key] ?? '');
const word =
  (key: 'category' | 'state' | 'band' | 'treatment'): Cell =>
  ({ risk }, words) =>
    risk[key] === null ? '' : words.say(`${key}.${risk[key]}`);

/** The columns of a file in their order; an import reads the same heads back. Days are ISO, so that machines read them. */
export const FILE_COLUMNS = {
  id: ({ risk }) => typedId('rsk', risk.id),
  vendor: ({ vendor }) => vendor,
  statement: ({ risk }, words) => words.said(risk.statement),
  cause: own('cause'),
  event: own('event'),
  effect: own('effect'),
  effectOnUs: own('effectOnUs'),
  category: word('category'),
  state: word('state'),
  inherentLikelihood: own('inherentLikelihood'),
  inherentImpact: own('inherentImpact'),
  likelihood: own('likelihood'),
  impact: own('impact'),
  band: word('band'),
  targetLikelihood: own('targetLikelihood'),
  targetImpact: own('targetImpact'),
  treatment: word('treatment'),
  owner: ({ owner }) => owner,
  dueOn: own('dueOn'),
  reviewOn: own('reviewOn'),
  acceptedUntil: own('acceptedUntil'),
  note: own('note'),
} as const satisfies Record<string, Cell>;

export type FileColumn = keyof typeof FILE_COLUMNS;
export const FILE_COLUMN_NAMES = Object.keys(FILE_COLUMNS) as FileColumn[];

/** Heads and rows as text. */
export function fileRows(lines: readonly RiskLine[], words: FileWords): string[][] {
  const heads = FILE_COLUMN_NAMES.map((name) => words.say(`head.${name}`));
  return [heads, ...lines.map((line) => FILE_COLUMN_NAMES.map((name) => FILE_COLUMNS[name](line, words)))];
}
