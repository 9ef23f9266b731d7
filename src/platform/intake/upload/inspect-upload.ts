/**
 * What a file from outside must pass before anybody else's program opens it (TRUST T11): its content decides what it
 * is, its name must agree, its structure must hold. Rules: HOUSE platform/intake, TRUST T11; version 1.
 */
import type { Problem } from '../../../core/problem.js';
import { looksLikeArchive } from '../archive.js';
import { Unreadable } from '../unreadable.js';
import { beginsWith, placeOf } from './bytes.js';
import { checkOffice, COMPOUND, refuseCompound } from './office.js';
import { checkPdf, isPdf } from './pdf.js';
import { checkJpeg, checkPng, isJpeg, isPng } from './pictures.js';
import { empty, otherThanItsName, unsafe, wrongType } from './refusals.js';
import { checkText } from './text-file.js';

/** What is taken, with the type it is served under. */
export const MEDIA_TYPES = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const;
export type FileKind = keyof typeof MEDIA_TYPES;

export type Inspected =
  | { readonly ok: true; readonly kind: FileKind }
  | { readonly ok: false; readonly problem: Problem };

/** The kind a name promises; null when that is none we take. */
export function kindByName(name: string): FileKind | null {
  const ending = endingOf(name);
  const kind = ending === 'jpeg' ? 'jpg' : ending;
  return kind in MEDIA_TYPES ? (kind as FileKind) : null;
}

/** Looks through a whole file. Codes: EMPTY, WRONG_TYPE, PASSWORD_PROTECTED, UNREADABLE_FILE, UNSAFE_FILE, TOO_LARGE. */
export async function inspectUpload(bytes: Uint8Array, name: string): Promise<Inspected> {
  try {
    if (bytes.length === 0) throw empty();
    const promised = kindByName(name);
    const kind = await checked(bytes, promised);
    if (kind !== promised) throw otherThanItsName(endingOf(name));
    return { ok: true, kind };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, problem: coded(error.fault) };
    throw error;
  }
}

async function checked(bytes: Uint8Array, promised: FileKind | null): Promise<FileKind> {
  if (looksLikeArchive(bytes)) return checkOffice(bytes);
  if (beginsWith(bytes, COMPOUND)) return refuseCompound(bytes);
  refuseTwoKinds(bytes);
  if (isPdf(bytes)) return checkPdf(bytes).then(() => 'pdf');
  if (isPng(bytes)) return checkPng(bytes).then(() => 'png');
  if (isJpeg(bytes)) return (checkJpeg(bytes), 'jpg');
  if (promised !== 'csv' && promised !== 'txt' && promised !== 'json')
    throw promised === null
      ? wrongType('The file is of a kind that is not taken here.')
      : wrongType(`The file is no ${promised.toUpperCase()}, though its name says so.`);
  checkText(bytes, promised);
  return promised;
}

const ARCHIVE_END = 'PK\x05\x06';
const ARCHIVE_TAIL = 66_000;

/** One file that two programs read as two things deceives one of them. */
function refuseTwoKinds(bytes: Uint8Array): void {
  const isArchiveToo = placeOf(bytes, ARCHIVE_END, Math.max(0, bytes.length - ARCHIVE_TAIL)) >= 0;
  if (isArchiveToo) throw unsafe('The file is refused for safety: it is an archive as well.');
  if (placeOf(bytes, '%PDF-', 1, 1_024) > 0)
    throw unsafe('The file is refused for safety: it is a PDF as well.');
}

/** The archive guard has codes of its own; a vendor's page has one set of words. */
function coded(problem: Problem): Problem {
  const codes: Record<string, string> = { UNSAFE_ARCHIVE: 'UNSAFE_FILE', BAD_FORMAT: 'WRONG_TYPE' };
  const isLocked = /password/.test(problem.message);
  return { ...problem, code: isLocked ? 'PASSWORD_PROTECTED' : (codes[problem.code] ?? problem.code) };
}

function endingOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}
