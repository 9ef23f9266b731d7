import { plain } from '../../../answers/words.js';
import { textAt, type Sheet, type SheetRow } from '../../../workbook/workbook.js';

/** A sheet whose first row names its columns, as programs write them. */
export interface NamedColumns {
  readonly sheet: Sheet;
  readonly header: SheetRow;
  readonly rows: readonly SheetRow[];
  /** The text of a row in the column of that name; '' where there is none. */
  text(row: SheetRow, name: string): string;
}

/** The sheet by the names of its columns, or null if its first row does not have all the needed ones. */
export function namedColumns(sheet: Sheet, needed: readonly string[]): NamedColumns | null {
  const [header, ...rows] = sheet.rows;
  if (header === undefined) return null;
  const columns = new Map(header.cells.map(({ column, text }) => [plain(text), column]));
  if (!needed.every((name) => columns.has(name))) return null;
  return {
    sheet,
    header,
    rows,
    text: (row, name) => textAt(row, columns.get(name) ?? 0).trim(),
  };
}

/** The lines of a cell; a line that starts with | goes on with the one before. */
export function linesOf(text: string): readonly string[] {
  const lines: string[] = [];
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    const last = line.startsWith('|') ? lines.pop() : undefined;
    lines.push(last === undefined ? line : `${last} ${line.slice(1).trim()}`);
  }
  return lines;
}
