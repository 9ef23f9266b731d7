import { safeCell } from './safe-cell.js';

/**
 * A table as CSV (RFC 4180): every cell quoted and safe; the mark is for Excel, which else reads no UTF-8.
 * @param separator `;` where the comma stands in numbers: a spreadsheet in German opens no other as columns
 */
export function csvOf(
  rows: readonly (readonly string[])[],
  withMark: boolean,
  separator: ',' | ';' = ',',
): string {
  const lines = rows.map((row) => row.map(quoted).join(separator));
  return `${withMark ? '\uFEFF' : ''}${lines.join('\r\n')}\r\n`;
}

function quoted(text: string): string {
  return `"${safeCell(text).replaceAll('"', '""')}"`;
}
