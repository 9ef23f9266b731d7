import { pointer, problem, type Problem } from '../problem.js';
import { isRecord, type Raw } from '../shape.js';
import type { CellKind, MapColumns } from './map-columns.js';

export interface ReadRow {
  /** A key for each column the table has; undefined where the cell is blank. */
  readonly value: Raw;
  readonly faults: readonly Problem[];
}

/** One line of a table as a row of the map format; a cell that cannot be read is named by its column. */
export function rowFromCells(
  keys: readonly string[],
  cells: readonly string[],
  columns: MapColumns,
): ReadRow {
  const faults: Problem[] = [];
  const entries = keys.flatMap((key, at) => {
    const kind = columns[key];
    if (kind === undefined) return [];
    const text = asWritten(cells[at] ?? '');
    const value = text === '' ? blank(kind) : READERS[kind](text);
    if (value === null) faults.push(unreadable(key, kind));
    return [[key, value ?? undefined] as const];
  });
  return { value: Object.fromEntries(entries), faults };
}

/** Without the apostrophe that an export sets before what a spreadsheet would run. */
function asWritten(cell: string): string {
  return cell.trim().replace(/^'(?=[=+\-@＝＋－＠])/, '');
}

function blank(kind: CellKind): readonly string[] | undefined {
  return kind === 'list' ? [] : undefined;
}

const YES = ['true', 'yes', 'ja', 'x', '1'];
const NO = ['false', 'no', 'nein', '0'];

/** Null: it cannot be read. */
const READERS: Readonly<Record<CellKind, (text: string) => unknown>> = {
  text: (text) => text,
  list: (text) =>
    text
      .split(';')
      .map((entry) => entry.trim())
      .filter((entry) => entry !== ''),
  number: (text) => (/^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null),
  flag: (text) => {
    const said = text.toLowerCase();
    if (YES.includes(said)) return true;
    return NO.includes(said) ? false : null;
  },
  object: readObject,
};

function readObject(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

const REMEDIES: Readonly<Record<CellKind, string>> = {
  text: 'Write text.',
  list: 'Write entries with a semicolon between them.',
  number: 'Write a number.',
  flag: 'Write true or false.',
  object: 'Write what the exported table has here, or leave the cell blank.',
};

function unreadable(key: string, kind: CellKind): Problem {
  return problem('WRONG_TYPE', pointer('', key), 'This cell cannot be read.', REMEDIES[kind]);
}
