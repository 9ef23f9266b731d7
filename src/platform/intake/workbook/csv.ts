import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import type { SheetRow, Workbook } from '../../../core/workbook/workbook.js';
import { decodeText } from '../decode-text.js';
import { Unreadable } from '../unreadable.js';
import { DELIMITER_LINE, detectDelimiter } from './csv-delimiter.js';
import { Tally, type WorkbookLimits } from './workbook-limits.js';

/**
 * The rows of a file of separated values: one sheet without a name. Rows count as in a spreadsheet program: a line
 * break inside quotes begins no row, an empty line is one. Ragged rows keep the cells they have.
 */
export function readCsv(bytes: Uint8Array, limits: WorkbookLimits): Workbook {
  const text = decodeText(bytes);
  refuseOtherFormats(text);
  const rows = rowsOf(text, detectDelimiter(text), new Tally(limits));
  if (rows.length === 0)
    throw Unreadable.because('BAD_FORMAT', null, 'The file has no text.', 'Send a file with rows.');
  const sheet = { name: '', hidden: false, hiddenColumns: [], rows, merged: [] };
  return { format: 'csv', sheets: [sheet] };
}

function rowsOf(text: string, delimiter: string, tally: Tally): readonly SheetRow[] {
  const rows: SheetRow[] = [];
  let row = 0;
  const takeRow = (fields: readonly string[]): null => {
    row += 1;
    const cells = fields
      .map((field, at) => cellOf(field, at + 1))
      .filter(({ text: shown }) => shown.trim() !== '');
    if (cells.length === 0) return null;
    tally.add(cells.length, `row ${row}`);
    rows.push({ row, hidden: false, cells });
    return null;
  };
  try {
    parse(text.replace(DELIMITER_LINE, ''), { ...AS_WRITTEN, delimiter, on_record: takeRow });
  } catch (error) {
    throw error instanceof CsvError ? brokenCsv(error) : error;
  }
  return rows;
}

/** Any text can be read as one column; what is plainly another format is named instead. */
function refuseOtherFormats(text: string): void {
  const start = text.slice(0, 500).trimStart().toLowerCase();
  if (/^<(?:!doctype|html|\?xml|head|body)/.test(start))
    throw otherFormat('The file is a web page or XML, not a table.');
  if (start.startsWith('%pdf-')) throw otherFormat('The file is a PDF, not a table.');
  if (/^[{[]/.test(start) && isJson(text)) throw otherFormat('The file is JSON, not a table.');
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function otherFormat(message: string): Unreadable {
  return Unreadable.because('BAD_FORMAT', null, message, 'Send the table itself as XLSX or CSV.');
}

/** Every field as it stands: quotes inside a bare field and rows of any length are let through. */
const AS_WRITTEN = { relax_column_count: true, relax_quotes: true, skip_empty_lines: false };

function cellOf(field: string, column: number): SheetRow['cells'][number] {
  return { column, text: field.replaceAll('\r\n', '\n'), kind: 'text', formula: false };
}

function brokenCsv(error: CsvError): Unreadable {
  const where = 'lines' in error ? `line ${String(error['lines'])}` : null;
  // The words of the library are English and speak of its own options.
  const message = 'The file is not made of separated values: its quotes do not go together.';
  return Unreadable.because(
    'BAD_FORMAT',
    where,
    message,
    'Close every quote, or save the file again as CSV.',
  );
}
