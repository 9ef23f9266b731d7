/**
 * Decides what a table is worth: the mean of its rows or its best row, each scored by tests on its cells.
 * Authority: templates/schema/README.md (table), CLI.md (score: table rules).
 * Version 1.
 */
import { rational } from '../exact/rational.js';
import type { Cell, NoRows, TableRow } from '../questionnaire/answer.js';
import type { Column, RowTest, TableScore } from '../questionnaire/questionnaire.js';
import { lcm, small, type Small } from './integers.js';

/** Scores a table as n/d; `assessedOn` is the day that validity dates are held against. */
export type TableScorer = (value: NoRows | readonly TableRow[], assessedOn: string | null) => Small;

export function compileTable(rule: TableScore, columns: readonly Column[]): TableScorer {
  const none = smallOf(rule.none ?? 0);
  const { scale, score } = rowScorer(rule, columns);
  return (value, assessedOn) => {
    if (isNoRows(value)) return none;
    let total = 0;
    let best = 0;
    for (const row of value) {
      const earned = score(row, assessedOn);
      total += earned;
      if (earned > best) best = earned;
    }
    if (value.length === 0) return { n: 0, d: 1 };
    return rule.take === 'best' ? { n: best, d: scale } : { n: total, d: scale * value.length };
  };
}

interface RowScorer {
  readonly scale: number;
  /** Over `scale`. */
  readonly score: (row: TableRow, assessedOn: string | null) => number;
}

/** The first entry whose tests all hold; without entries: whether all required columns are filled. */
function rowScorer({ rows }: TableScore, columns: readonly Column[]): RowScorer {
  const required = columns.filter((column) => column.required === true).map(({ id }) => id);
  if (rows === undefined)
    return { scale: 1, score: (row) => (required.every((id) => isFilled(cellOf(row, id))) ? 1 : 0) };
  const scores = rows.map(({ score }) => smallOf(score));
  const scale = scores.reduce((common, { d }) => lcm(common, d), 1);
  const entries = rows.map((row, at) => {
    const { n, d } = scores[at] ?? { n: 0, d: 1 };
    return { tests: row.if.map(compileTest), earned: n * (scale / d) };
  });
  const score: RowScorer['score'] = (row, assessedOn) =>
    entries.find(({ tests }) => tests.every((test) => test(row, assessedOn)))?.earned ?? 0;
  return { scale, score };
}

/** Whether a cell holds something: blanks and empty lists do not. */
export function isFilled(cell: Cell | undefined): boolean {
  if (cell === null || cell === undefined) return false;
  if (typeof cell === 'string') return cell.trim() !== '';
  return !Array.isArray(cell) || cell.length > 0;
}

type CompiledTest = (row: TableRow, assessedOn: string | null) => boolean;

function compileTest({ column, op, value }: RowTest): CompiledTest {
  const words = (typeof value === 'string' ? [value] : (value ?? [])).map(plain);
  const padded = words.map((word) => ` ${word} `);
  switch (op) {
    case 'filled':
      return (row) => isFilled(cellOf(row, column));
    case 'empty':
      return (row) => !isFilled(cellOf(row, column));
    case 'from_assessment_on':
      return (row, assessedOn) => isFrom(cellOf(row, column), assessedOn);
    case 'mentions':
      return (row) => mentions(plain(cellOf(row, column)), padded);
    case 'eq':
      return (row) => isOneOf(cellOf(row, column), words);
    default:
      return (row) => !isOneOf(cellOf(row, column), words);
  }
}

function isFrom(cell: Cell | undefined, assessedOn: string | null): boolean {
  if (assessedOn === null || typeof cell !== 'string') return false;
  return /^\d{4}-\d{2}-\d{2}$/.test(cell) && cell >= assessedOn;
}

/** The same word, however it is written; as it stands it needs no second look. */
function isOneOf(cell: Cell | undefined, words: readonly string[]): boolean {
  return words.some((word) => word === cell) || words.includes(plain(cell));
}

/** Whole words only: "Type II" does not mention "Type I". */
function mentions(cell: string, padded: readonly string[]): boolean {
  const text = ` ${cell} `;
  return padded.some((word) => text.includes(word));
}

/** Lower case, everything that is no letter or digit a single blank. */
function plain(cell: Cell | undefined): string {
  if (typeof cell === 'string' && PLAIN.test(cell)) return cell;
  return String(cell ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const PLAIN = /^[a-z0-9]+$/;

function cellOf(row: TableRow, column: string): Cell | undefined {
  return Object.hasOwn(row, column) ? row[column] : undefined;
}

function isNoRows(value: NoRows | readonly TableRow[]): value is NoRows {
  return !Array.isArray(value);
}

function smallOf(score: number): Small {
  return small(rational(score)) ?? { n: 0, d: 1 };
}
