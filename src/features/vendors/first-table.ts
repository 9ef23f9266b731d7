import {
  type HeadPlace,
  proposeHead,
  sizeFault,
  tableOfWorkbook,
} from '../../core/inventory/table-of-workbook.js';
import type { Workbook } from '../../core/workbook/workbook.js';
import { refuse, Refused } from '../../platform/errors/user-errors.js';
import { readApart } from '../../platform/intake/apart/read-apart.js';

export interface ReadTable {
  readonly heads: readonly string[];
  /** `row`: 1-based among the rows with text, the head not counted. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

/**
 * The first visible list of a CSV or XLSX file, recognised by content and read in a thread of its own. Rows are as the
 * reader of the file sees them, a formula's remembered result left out (DOMAIN section 7). Refused at `file`.
 * @param isHead tells the head of the list, where its columns have names of their own
 */
export async function firstTable(
  bytes: Uint8Array,
  isHead: (heads: readonly string[]) => boolean = () => false,
): Promise<ReadTable> {
  const read = await readApart('workbook', bytes);
  if (!read.ok) throw inFile(read.problem);
  const head = headBy(isHead, read.workbook) ?? proposeHead(read.workbook);
  if (head === null)
    return refuse('INVALID', 'file', 'The file has no text in a visible sheet. Choose another file.');
  const tooLarge = sizeFault(read.workbook, head);
  if (tooLarge !== null) throw inFile(tooLarge);
  const { headers, rows } = tableOfWorkbook(read.workbook, head);
  return {
    heads: headers,
    rows: rows.map(({ row, values }) => ({
      row,
      cells: values.map(({ texts, fault }) => (fault === null ? texts.join('; ') : '')),
    })),
  };
}

function headBy(isHead: (heads: readonly string[]) => boolean, { sheets }: Workbook): HeadPlace | null {
  for (const [sheet, { hidden, rows }] of sheets.entries()) {
    const found = hidden ? undefined : rows.find(({ cells }) => isHead(cells.map(({ text }) => text)));
    if (found !== undefined) return { sheet, row: found.row };
  }
  return null;
}

function inFile({ message, remedy }: { message: string; remedy: string }): Refused {
  return new Refused([{ code: 'INVALID', path: ['file'], message: `${message} ${remedy}` }]);
}
