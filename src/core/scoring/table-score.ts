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
  const scores = (rule.rows ?? []).map(({ score }) => smallOf(score));
  const scale = scores.reduce((common, { d }) => lcm(common, d), 1);
  const whole = scores.map(({ n, d }) => n * (scale / d));
  const required = columns.filter((column) => column.required === true).map(({ id }) => id);
  const none = smallOf(rule.none ?? 0);
  const rowScore = (row: TableRow, assessedOn: string | null): number => {
    if (rule.rows === undefined) return required.every((id) => isFilled(cellOf(row, id))) ? scale : 0;
    const first = rule.rows.findIndex((entry) => entry.if.every((test) => passes(test, row, assessedOn)));
    return whole[first] ?? 0;
  };
  return (value, assessedOn) => {
    if (isNoRows(value)) return none;
    const earned = value.map((row) => rowScore(row, assessedOn));
    if (earned.length === 0) return { n: 0, d: 1 };
    if (rule.take === 'best') return { n: Math.max(...earned), d: scale };
    return { n: earned.reduce((total, one) => total + one, 0), d: scale * earned.length };
  };
}

/** Whether a cell holds something: blanks and empty lists do not. */
export function isFilled(cell: Cell | undefined): boolean {
  if (cell === null || cell === undefined) return false;
  if (typeof cell === 'string') return cell.trim() !== '';
  return !Array.isArray(cell) || cell.length > 0;
}

function passes(test: RowTest, row: TableRow, assessedOn: string | null): boolean {
  const cell = cellOf(row, test.column);
  if (test.op === 'filled') return isFilled(cell);
  if (test.op === 'empty') return !isFilled(cell);
  if (test.op === 'from_assessment_on') return isFrom(cell, assessedOn);
  const wanted = typeof test.value === 'string' ? [test.value] : (test.value ?? []);
  if (test.op === 'mentions') return wanted.some((word) => mentions(cell, word));
  const isEqual = wanted.some((word) => plain(cell) === plain(word));
  return test.op === 'eq' ? isEqual : !isEqual;
}

function isFrom(cell: Cell | undefined, assessedOn: string | null): boolean {
  if (assessedOn === null || typeof cell !== 'string') return false;
  return /^\d{4}-\d{2}-\d{2}$/.test(cell) && cell >= assessedOn;
}

/** Whole words only: "Type II" does not mention "Type I". */
function mentions(cell: Cell | undefined, word: string): boolean {
  return ` ${plain(cell)} `.includes(` ${plain(word)} `);
}

/** Lower case, everything that is no letter or digit a single blank. */
function plain(cell: Cell | undefined): string {
  return String(cell ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function cellOf(row: TableRow, column: string): Cell | undefined {
  return Object.hasOwn(row, column) ? row[column] : undefined;
}

function isNoRows(value: NoRows | readonly TableRow[]): value is NoRows {
  return !Array.isArray(value);
}

function smallOf(score: number): Small {
  return small(rational(score)) ?? { n: 0, d: 1 };
}
