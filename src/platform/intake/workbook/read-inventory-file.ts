import type { InventoryTable } from '../../../core/inventory/inventory.js';
import { tableOfJson } from '../../../core/inventory/table-of-json.js';
import { proposeHead, sizeFault, tableOfWorkbook } from '../../../core/inventory/table-of-workbook.js';
import { problem, type Problem } from '../../../core/problem.js';
import { looksLikeArchive } from '../archive.js';
import { decodeText } from '../decode-text.js';
import { Unreadable } from '../unreadable.js';
import { readWorkbook } from './read-workbook.js';
import type { WorkbookLimits } from './workbook-limits.js';

export type InventoryFile =
  | { readonly ok: true; readonly table: InventoryTable }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The list of vendors in a CSV, XLSX or JSON file, recognised by content, with its head where it most likely stands. */
export async function readInventoryFile(bytes: Uint8Array, limits?: WorkbookLimits): Promise<InventoryFile> {
  const json = jsonIn(bytes);
  if (json !== null) return json.ok ? tableOfJson(json.value) : { ok: false, problems: [json.problem] };
  const read = await readWorkbook(bytes, limits);
  if (!read.ok) return { ok: false, problems: [read.problem] };
  const head = proposeHead(read.workbook);
  if (head === null) return { ok: false, problems: [noRows()] };
  const tooLarge = sizeFault(read.workbook, head);
  if (tooLarge !== null) return { ok: false, problems: [tooLarge] };
  return { ok: true, table: tableOfWorkbook(read.workbook, head) };
}

type Json =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: Problem };

/** The JSON document the bytes are, or why they are none although they begin like one; null for other files. */
export function jsonIn(bytes: Uint8Array): Json | null {
  if (looksLikeArchive(bytes)) return null;
  let text: string;
  try {
    text = decodeText(bytes).trim();
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
  return text.startsWith('{') || text.startsWith('[') ? parsed(text) : null;
}

/** Only JSON begins so; any other text in brackets may be the first head of a CSV file. */
const BEGINS_AS_JSON = /^(?:\{|\[\s*(?:[\]{[]|null\b))/u;

function parsed(text: string): Json | null {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (error) {
    return BEGINS_AS_JSON.test(text) ? { ok: false, problem: brokenJson(error) } : null;
  }
}

/** The words of the engine quote the file; of them only the place is told, where they name one. */
function brokenJson(error: unknown): Problem {
  const words = error instanceof Error ? error.message : '';
  const [, line, column] = /\(line (\d+) column (\d+)\)/u.exec(words) ?? [];
  const message =
    line === undefined
      ? 'The file begins as JSON and ends before it is whole.'
      : `The file is not JSON: line ${line}, column ${column} is not as it must be.`;
  return problem('BAD_FORMAT', null, message, 'Correct that place, or write the list out anew.');
}

function noRows(): Problem {
  const message = 'The workbook has no text in a visible sheet.';
  return problem('BAD_FORMAT', null, message, 'Show the sheet with the list, or send another file.');
}
