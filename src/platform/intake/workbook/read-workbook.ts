import { problem, type Problem } from '../../../core/problem.js';
import type { Workbook } from '../../../core/workbook/workbook.js';
import { looksLikeArchive, openArchive } from '../archive.js';
import { Unreadable } from '../unreadable.js';
import { readCsv } from './csv.js';
import { WORKBOOK_LIMITS, type WorkbookLimits } from './workbook-limits.js';
import { readXlsx } from './xlsx.js';

export type ReadWorkbook =
  | { readonly ok: true; readonly workbook: Workbook }
  | { readonly ok: false; readonly problem: Problem };

/**
 * The cells of an XLSX or CSV file, recognised by content, never by its name. Nothing is calculated, fetched or run.
 * Codes: UNREADABLE_FILE (damaged, locked, another encoding), BAD_FORMAT (another kind of file, or one that breaks its
 * own format), UNSAFE_ARCHIVE, TOO_LARGE. `where` is a part of the file, a line or a cell, or null.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  limits: WorkbookLimits = WORKBOOK_LIMITS,
): Promise<ReadWorkbook> {
  if (bytes.length > limits.bytes)
    return refused('TOO_LARGE', `The file is larger than ${mebibytes(limits)}.`);
  try {
    return { ok: true, workbook: await read(bytes, limits) };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, problem: error.fault };
    throw error;
  }
}

async function read(bytes: Uint8Array, limits: WorkbookLimits): Promise<Workbook> {
  if (startsWith(bytes, OLE)) throw oldOrLocked();
  if (PICTURES.some((magic) => startsWith(bytes, magic))) throw picture();
  if (!looksLikeArchive(bytes)) return readCsv(bytes, limits);
  const opened = await openArchive(bytes);
  if (!opened.ok) throw new Unreadable(opened.problem);
  return readXlsx(opened.archive, limits);
}

/** The container of XLS files and of Office files with a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** PNG, JPEG, GIF: any bytes can be read as one column of text in some encoding, these are meant as none. */
const PICTURES = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
];

function picture(): Unreadable {
  const message = 'The file is a picture, not a table.';
  return Unreadable.because('UNREADABLE_FILE', null, message, 'Send the table itself as XLSX or CSV.');
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

function oldOrLocked(): Unreadable {
  const message = 'The file is protected by a password, or of the format before 2007 (XLS).';
  return Unreadable.because('UNREADABLE_FILE', null, message, 'Save it as XLSX without a password.');
}

function refused(code: string, message: string): ReadWorkbook {
  return { ok: false, problem: problem(code, null, message, 'Split it into several files.') };
}

function mebibytes({ bytes }: WorkbookLimits): string {
  return `${bytes / 1024 / 1024} MiB`;
}
