import type { InventoryTable } from '../../core/inventory/inventory.js';
import { tableOfJson } from '../../core/inventory/table-of-json.js';
import {
  proposeHead,
  sizeFault,
  tableOfWorkbook,
  type HeadPlace,
} from '../../core/inventory/table-of-workbook.js';
import { problem, type Problem } from '../../core/problem.js';
import type { Sheet, Workbook } from '../../core/workbook/workbook.js';
import { readApart } from '../../platform/intake/apart/read-apart.js';
import { jsonIn } from '../../platform/intake/workbook/read-inventory-file.js';
import type { ImportChoices } from './import-choices.js';

/** A file as a list under its head, with what somebody needs to see who corrects where the head stands. */
export interface ImportFile {
  table: InventoryTable;
  sheets: { name: string; isHidden: boolean; rows: number }[];
  sheet: number | null;
  /** The first rows of the sheet, to choose the head among them. */
  firstRows: { row: number; cells: string[] }[];
}

export type ImportRead = { ok: true; file: ImportFile } | { ok: false; problems: readonly Problem[] };

/**
 * Reads CSV, XLSX or JSON, recognised by content; sheet and head as chosen, else where they most likely are. Cells are
 * read in a thread of their own: the server answers others meanwhile (TRUST T11).
 */
export async function readImportFile(bytes: Uint8Array, choices: ImportChoices): Promise<ImportRead> {
  const json = jsonIn(bytes);
  if (json !== null) return json.ok ? ofJson(json.value) : { ok: false, problems: [json.problem] };
  const read = await readApart('workbook', bytes);
  if (!read.ok) return { ok: false, problems: [read.problem] };
  const head = headOf(read.workbook, choices);
  if (head === null) return { ok: false, problems: [nothingToRead()] };
  const tooLarge = sizeFault(read.workbook, head);
  if (tooLarge !== null) return { ok: false, problems: [tooLarge] };
  const sheet = read.workbook.sheets[head.sheet];
  return {
    ok: true,
    file: {
      table: tableOfWorkbook(read.workbook, head),
      sheets: read.workbook.sheets.map(({ name, hidden, rows }) => ({
        name,
        isHidden: hidden,
        rows: rows.length,
      })),
      sheet: head.sheet,
      firstRows: sheet === undefined ? [] : firstRowsOf(sheet),
    },
  };
}

function ofJson(value: unknown): ImportRead {
  const read = tableOfJson(value);
  if (!read.ok) return read;
  return { ok: true, file: { table: read.table, sheets: [], sheet: null, firstRows: [] } };
}

/** Of another sheet than the proposed one the head is looked for anew. */
function headOf(workbook: Workbook, { sheet, headerRow }: ImportChoices): HeadPlace | null {
  const proposed = proposeHead(workbook);
  const at = sheet ?? proposed?.sheet;
  const chosen = at === undefined ? undefined : workbook.sheets[at];
  if (at === undefined || chosen === undefined) return null;
  if (headerRow !== null) return { sheet: at, row: headerRow };
  if (proposed?.sheet === at) return proposed;
  const within = proposeHead({ ...workbook, sheets: [{ ...chosen, hidden: false }] });
  return within === null ? null : { sheet: at, row: within.row };
}

const ROWS_TO_CHOOSE_FROM = 10;

function firstRowsOf({ rows }: Sheet): ImportFile['firstRows'] {
  return rows.slice(0, ROWS_TO_CHOOSE_FROM).map(({ row, cells }) => ({
    row,
    cells: cells.slice(0, 20).map(({ text }) => text.slice(0, 80)),
  }));
}

function nothingToRead(): Problem {
  const message = 'The file has no text in a visible sheet.';
  return problem('BAD_FORMAT', null, message, 'Show the sheet with the list, or choose another file.');
}
