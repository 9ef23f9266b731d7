import type { Sheet, SheetRow } from '../workbook/workbook.js';
import { plainHeader } from './header-words.js';

/** A column and what its head calls it. */
export interface HeadedColumn {
  readonly column: number;
  readonly header: string;
}

/** A head over more rows than this is none: one owner may be merged over fifty vendors. */
const DEEPEST = 3;

/** The row a head ends in: a header merged downwards takes the rows below with it. */
export function lastHeadRow({ merged }: Sheet, row: number): number {
  const depths = merged.filter(
    ({ top, bottom }) => top <= row && bottom >= row && bottom - top < DEEPEST && bottom > top,
  );
  return depths.reduce((last, { bottom }) => Math.max(last, bottom), row);
}

/**
 * The columns under a head whose last row is this one. Where that row is empty, the row above speaks: people write
 * `Contract` over `Start` and `End`, and `Name` beside it only once. A header that several columns share is told by
 * the group above it: `Contact: Name`.
 */
export function headedColumns(sheet: Sheet, row: number): readonly HeadedColumn[] {
  const own = textsOf(sheet.rows.find((one) => one.row === row));
  if (own.size === 0) return [];
  const above = groupsOf(sheet.rows.find((one) => one.row === row - 1));
  const all = new Map([...mergedInto(sheet, row), ...besides(own, above), ...own]);
  const columns = [...all].map(([column, header]) => ({ column, header }));
  columns.sort((one, other) => one.column - other.column);
  return withGroups(columns, above);
}

type Texts = ReadonlyMap<number, string>;

function textsOf(row: SheetRow | undefined): Texts {
  const cells = row?.cells ?? [];
  return new Map(cells.map(({ column, text }) => [column, text.replaceAll(/\s+/gu, ' ').trim()]));
}

/** A line with one text is the title of the list. */
function groupsOf(row: SheetRow | undefined): Texts {
  const texts = textsOf(row);
  return texts.size > 1 ? texts : new Map<number, string>();
}

/** Headers merged down into the row. */
function mergedInto({ merged, rows }: Sheet, row: number): Texts {
  const over = merged.filter(({ top, bottom }) => top < row && bottom >= row && bottom - top < DEEPEST);
  const tops = new Set(over.map(({ top }) => top));
  const textsByRow = new Map(
    rows.filter((one) => tops.has(one.row)).map((one) => [one.row, textsOf(one)] as const),
  );
  const texts = over.map(({ top, left }): [number, string] => [left, textsByRow.get(top)?.get(left) ?? '']);
  return new Map(texts.filter(([, text]) => text !== ''));
}

/** What the row above says where the row itself is empty, up to where both end: remarks stand further right. */
function besides(own: Texts, above: Texts): Texts {
  let last = Math.max(...own.keys());
  while (above.has(last + 1)) last += 1;
  return new Map([...above].filter(([column]) => column <= last));
}

/** A group stands over its first column, merged with the others or not. */
function withGroups(columns: readonly HeadedColumn[], above: Texts): readonly HeadedColumn[] {
  const shared = repeated(columns.map(({ header }) => plainHeader(header)));
  let group = '';
  return columns.map(({ column, header }) => {
    group = above.get(column) ?? group;
    const isAlone = !shared.has(plainHeader(header)) || group === '' || group === header;
    return { column, header: isAlone ? header : `${group}: ${header}` };
  });
}

function repeated(headers: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const header of headers) (seen.has(header) ? again : seen).add(header);
  return again;
}
