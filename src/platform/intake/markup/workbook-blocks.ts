import type { PageBlock, TableRow } from '../../../core/sub-processors/list-page.js';
import {
  cellName,
  textAt,
  type Sheet,
  type SheetRow,
  type Workbook,
} from '../../../core/workbook/workbook.js';

/** A head stands near the top of its sheet. */
const DEEPEST_HEAD = 30;

/**
 * The tables of a workbook as blocks of a page: each visible sheet that has a head is a table below a heading with the
 * name of the sheet; the lines above the head are paragraphs.
 * @param isHead whether the texts of a row are the head of a list that is looked for
 */
export function blocksOfWorkbook(
  { sheets }: Workbook,
  isHead: (texts: readonly string[]) => boolean,
): readonly PageBlock[] {
  return sheets.filter(({ hidden }) => !hidden).flatMap((sheet) => blocksOfSheet(sheet, isHead));
}

/**
 * The first cell below a head, in a column the list is read from, that holds a formula: its text is the result of some
 * earlier day. Null: there is none.
 * @param isRead whether the list is read from the column of a head, by its position among the texts of the head
 */
export function formulaInList(
  { sheets }: Workbook,
  isHead: (texts: readonly string[]) => boolean,
  isRead: (texts: readonly string[], at: number) => boolean,
): string | null {
  for (const sheet of sheets.filter(({ hidden }) => !hidden)) {
    const head = headOf(sheet, isHead);
    if (head === undefined) continue;
    const texts = textsOf(head);
    const columns = new Set(head.cells.filter((_, at) => isRead(texts, at)).map(({ column }) => column));
    for (const { row, cells } of sheet.rows.filter((one) => one.row > head.row)) {
      const stale = cells.find(({ column, formula }) => formula && columns.has(column));
      if (stale !== undefined) return cellName(sheet.name, row, stale.column);
    }
  }
  return null;
}

function headOf(sheet: Sheet, isHead: (texts: readonly string[]) => boolean): SheetRow | undefined {
  const at = sheet.rows
    .slice(0, DEEPEST_HEAD)
    .findIndex((row) => row.cells.length > 1 && isHead(textsOf(row)));
  return sheet.rows[at === -1 ? oneColumnHead(sheet, isHead) : at];
}

function blocksOfSheet(sheet: Sheet, isHead: (texts: readonly string[]) => boolean): readonly PageBlock[] {
  const head = headOf(sheet, isHead);
  if (head === undefined) return [];
  const columns = head.cells.map(({ column }) => column);
  const above = sheet.rows.filter(({ row }) => row < head.row);
  const rows = sheet.rows.filter(({ row }) => row > head.row).map((row) => rowOf(sheet, row, columns));
  return [
    { kind: 'heading', level: 1, text: sheet.name },
    ...above.map((row): PageBlock => ({ kind: 'paragraph', text: textsOf(row).join(' ') })),
    { kind: 'table', header: textsOf(head), rows },
  ];
}

/** A list of names alone has its head in the first row or nowhere. */
function oneColumnHead(sheet: Sheet, isHead: (texts: readonly string[]) => boolean): number {
  const [first] = sheet.rows;
  return first !== undefined && isHead(textsOf(first)) ? 0 : -1;
}

function rowOf(sheet: Sheet, row: SheetRow, columns: readonly number[]): TableRow {
  const cells = columns.map((column) => textAt(row, column) || mergedText(sheet, row.row, column));
  const spans = sheet.merged.some(
    ({ top, left, right }) =>
      top === row.row && left === columns[0] && right === columns.at(-1) && right > left,
  );
  return { cells, line: row.row, spans };
}

/** The text of a range that reaches down into a row from one above. */
function mergedText(sheet: Sheet, row: number, column: number): string {
  const range = sheet.merged.find(
    ({ top, bottom, left, right }) => row > top && row <= bottom && column >= left && column <= right,
  );
  const first = range === undefined ? undefined : sheet.rows.find((one) => one.row === range.top);
  return first === undefined || range?.left !== column ? '' : textAt(first, column);
}

function textsOf({ cells }: SheetRow): readonly string[] {
  return cells.map(({ text }) => text.replaceAll(/\s+/gu, ' ').trim());
}
