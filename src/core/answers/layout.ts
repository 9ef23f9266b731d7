import type { Cell, MergedRange, Sheet, SheetRow } from '../workbook/workbook.js';
import type { AnswerFormat } from './answer-sheet.js';
import { plain } from './words.js';

/** Where on a sheet the parts of an answer stand; columns are 1-based. */
export interface Layout {
  readonly sheet: Sheet;
  /** Rows below this one hold questions. */
  readonly headerRow: number;
  readonly id: number | null;
  readonly question: number | null;
  readonly answer: number;
  readonly comments: readonly number[];
  readonly ownership: number | null;
  /** What an id looks like; null: anything. */
  readonly isId: RegExp | null;
}

/** A form that was recognised by its content. */
export interface Form {
  readonly format: AnswerFormat;
  readonly version: string | null;
  /** Each with answers of its own; one question may stand on several sheets. */
  readonly layouts: readonly Layout[];
  /** Ids of general questions, whose answers are always text. */
  readonly isGeneral: RegExp | null;
}

/** The header of a form stands near the top; further down it would be an answer. */
const HEAD_ROWS = 30;

export function headRows(sheet: Sheet): readonly SheetRow[] {
  return sheet.rows.slice(0, HEAD_ROWS);
}

/** The column whose text in a row begins with these words; compared without case, accents and blanks. */
export function columnOf(row: SheetRow, words: string): number | null {
  return row.cells.find((cell) => plain(cell.text).startsWith(words))?.column ?? null;
}

/** The column that holds the most ids. */
export function idColumn(sheet: Sheet, isId: RegExp): number | null {
  const counts = new Map<number, number>();
  for (const { cells } of sheet.rows)
    for (const { column, text } of cells)
      if (isId.test(text.trim())) counts.set(column, (counts.get(column) ?? 0) + 1);
  const columns = [...counts];
  columns.sort(([, left], [, right]) => right - left);
  const [best] = columns;
  return best?.[0] ?? null;
}

/** The version a text names: "Version 3.04", "CAIQv4.0.3", "3.04"; without the word. */
export function versionIn(text: string): string | null {
  const said = text.trim();
  const found =
    /(?:^|[^a-z])v(?:er(?:sion|\.)?)?[\s:]*(\d+(?:\.\d+){0,2})/i.exec(said) ??
    /^(\d+\.\d+(?:\.\d+)?)$/.exec(said);
  return found?.[1] ?? /[a-z]v(\d+(?:\.\d+){1,2})/i.exec(said)?.[1] ?? null;
}

/** Cells of a sheet with merged ranges read downwards: an answer merged over three rows answers all three. */
export class SheetCells {
  private readonly rows = new Map<number, SheetRow>();
  private readonly downwards = new Map<number, MergedRange[]>();

  constructor({ rows, merged }: Sheet) {
    for (const row of rows) this.rows.set(row.row, row);
    for (const range of merged.filter(({ top, bottom }) => bottom > top)) {
      const ranges = this.downwards.get(range.left) ?? [];
      ranges.push(range);
      this.downwards.set(range.left, ranges);
    }
  }

  cell(row: SheetRow, column: number): Cell | undefined {
    const own = row.cells.find((cell) => cell.column === column);
    if (own !== undefined) return own;
    const ranges = this.downwards.get(column) ?? [];
    const range = ranges.find(({ top, bottom }) => top < row.row && row.row <= bottom);
    return range === undefined
      ? undefined
      : this.rows.get(range.top)?.cells.find((cell) => cell.column === column);
  }
}
