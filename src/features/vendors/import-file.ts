import type { InventoryList } from '../../core/inventory/inventory.js';
import { tableOfJson } from '../../core/inventory/table-of-json.js';
import {
  listOfWorkbook,
  proposeHead,
  sizeFault,
  type HeadPlace,
  wholeHead,
} from '../../core/inventory/table-of-workbook.js';
import { problem, type Problem } from '../../core/problem.js';
import type { Sheet, Workbook } from '../../core/workbook/workbook.js';
import { jsonIn } from '../../platform/intake/workbook/read-inventory-file.js';
import { readWorkbook } from '../../platform/intake/workbook/read-workbook.js';
import type { ImportChoices } from './import-choices.js';

/** What somebody needs to see of a file who corrects where its head stands. */
export interface ImportFile {
  sheets: { name: string; isHidden: boolean; rows: number }[];
  sheet: number | null;
  /** The first rows of the sheet, to choose the head among them. */
  firstRows: { row: number; cells: string[] }[];
}

export type ImportRead =
  | { ok: true; list: InventoryList; file: ImportFile }
  | { ok: false; problems: readonly Problem[] };

export type PlaceOfHead = Pick<ImportChoices, 'sheet' | 'headerRow'>;

/** Reads CSV, XLSX or JSON, recognised by content; sheet and head as chosen, else where they most likely are. */
export async function readImportFile(bytes: Uint8Array, place: PlaceOfHead): Promise<ImportRead> {
  const json = jsonIn(bytes);
  if (json !== null) return json.ok ? ofJson(json.value) : { ok: false, problems: [json.problem] };
  const read = await readWorkbook(bytes);
  if (!read.ok) return { ok: false, problems: [read.problem] };
  const { workbook } = read;
  const head = headOf(workbook, place);
  if (head === null) return { ok: false, problems: [nothingToRead()] };
  const tooLarge = sizeFault(workbook, head);
  if (tooLarge !== null) return { ok: false, problems: [tooLarge] };
  return { ok: true, list: listOfWorkbook(workbook, head), file: fileOf(workbook, head) };
}

function fileOf({ sheets }: Workbook, head: HeadPlace): ImportFile {
  const sheet = sheets[head.sheet];
  return {
    sheets: sheets.map(({ name, hidden, rows }) => ({ name, isHidden: hidden, rows: rows.length })),
    sheet: head.sheet,
    firstRows: sheet === undefined ? [] : firstRowsOf(sheet),
  };
}

function ofJson(value: unknown): ImportRead {
  const read = tableOfJson(value);
  if (!read.ok) return read;
  return { ok: true, list: read.table, file: { sheets: [], sheet: null, firstRows: [] } };
}

/** Of another sheet than the proposed one the head is looked for anew. */
function headOf(workbook: Workbook, { sheet, headerRow }: PlaceOfHead): HeadPlace | null {
  const proposed = proposeHead(workbook);
  const at = sheet ?? proposed?.sheet;
  const chosen = at === undefined ? undefined : workbook.sheets[at];
  if (at === undefined || chosen === undefined) return null;
  if (headerRow !== null) return wholeHead(workbook, { sheet: at, row: headerRow });
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
