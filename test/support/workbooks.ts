import type { Cell, MergedRange, Sheet, SheetRow, Workbook } from '../../src/core/workbook/workbook.js';

/** A cell of a test: a text, or with what is special about it. */
export type Written = string | number | Partial<Cell>;

export interface WrittenSheet {
  readonly name?: string;
  readonly hidden?: boolean;
  readonly merged?: readonly MergedRange[];
  /** Numbers of rows that are hidden. */
  readonly hiddenRows?: readonly number[];
  /** From the first row on; '' is an empty cell. */
  readonly rows: readonly (readonly Written[])[];
}

/** A workbook as a reader would hand it over. */
export function workbook(sheets: readonly WrittenSheet[], format: Workbook['format'] = 'xlsx'): Workbook {
  return { format, sheets: sheets.map(sheetOf) };
}

function sheetOf({
  name = 'Sheet1',
  hidden = false,
  merged = [],
  hiddenRows = [],
  rows,
}: WrittenSheet): Sheet {
  const filled = rows.map((cells, at): SheetRow => ({
    row: at + 1,
    hidden: hiddenRows.includes(at + 1),
    cells: cells.map((cell, column) => cellOf(cell, column + 1)).filter(({ text }) => text !== ''),
  }));
  return { name, hidden, hiddenColumns: [], rows: filled.filter(({ cells }) => cells.length > 0), merged };
}

function cellOf(written: Written, column: number): Cell {
  if (typeof written === 'object') return { column, text: '', kind: 'text', formula: false, ...written };
  const kind = typeof written === 'number' ? 'number' : 'text';
  return { column, text: String(written), kind, formula: false };
}
