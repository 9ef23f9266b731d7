import { safeCell } from './safe-cell.js';

/** A table as CSV (RFC 4180): every cell quoted and safe; the mark is for Excel, which else reads no UTF-8. */
export function csvOf(rows: readonly (readonly string[])[], withMark: boolean): string {
  const lines = rows.map((row) => row.map(quoted).join(','));
  return `${withMark ? '\uFEFF' : ''}${lines.join('\r\n')}\r\n`;
}

function quoted(text: string): string {
  return `"${safeCell(text).replaceAll('"', '""')}"`;
}
