/**
 * Decides what a spreadsheet is to the judges: sheets of rows of cells with their places, whatever file they came from.
 * Authority: DOMAIN section 7 (match by text, never use cached results of formulas, keep sheet and cell as provenance).
 * Version 1.
 */

/**
 * One cell that is not empty. The text is as shown: numbers in shortest form, days as YYYY-MM-DD, followed by the time
 * (` 18:30:00`) where the format of the cell shows one and it is not midnight.
 */
export interface Cell {
  /** 1-based column: 1 is A. */
  readonly column: number;
  readonly text: string;
  /** A day is `date` only where the file says so by its number format; CSV knows `text` alone. */
  readonly kind: 'text' | 'number' | 'boolean' | 'date' | 'error';
  /** The text is the cached result of a formula: the judges of answers never believe it. */
  readonly formula: boolean;
}

export interface SheetRow {
  /** 1-based row as a person sees it in the file. */
  readonly row: number;
  readonly hidden: boolean;
  /** By column, ascending; empty cells are left out. */
  readonly cells: readonly Cell[];
}

/** A merged range, both corners included, 1-based; its text stands in the first cell. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Sheet {
  /** The name on the tab; a CSV file has one sheet with an empty name. */
  readonly name: string;
  readonly hidden: boolean;
  readonly hiddenColumns: readonly number[];
  /** Ascending; rows without any text are left out. */
  readonly rows: readonly SheetRow[];
  readonly merged: readonly MergedRange[];
}

export interface Workbook {
  readonly format: 'xlsx' | 'csv';
  /** In the order of the tabs, hidden ones too. */
  readonly sheets: readonly Sheet[];
}

/** The text of a cell, or '' where the row has none in that column. */
export function textAt(row: SheetRow, column: number): string {
  return row.cells.find((cell) => cell.column === column)?.text ?? '';
}

/** The name of a place in a workbook as people write it: sheet and cell, `Answers!C7`; a CSV cell is `C7`. */
export function cellName(sheet: string, row: number, column: number): string {
  const cell = `${columnLetters(column)}${row}`;
  return sheet === '' ? cell : `${sheet}!${cell}`;
}

function columnLetters(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column <= 26 ? letter : `${columnLetters((column - 1 - rest) / 26)}${letter}`;
}
