import type { Readable } from 'node:stream';
import { openArchive, type Archive } from '../archive.js';
import { Unreadable } from '../unreadable.js';
import { placeOf } from './bytes.js';
import { damaged, locked, unsafe, wrongType } from './refusals.js';

/** Old Office files and encrypted new ones are compound files. */
export const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le').toString('latin1');

export type OfficeKind = 'docx' | 'xlsx';

/** Encrypted DOCX and XLSX, or a format of before 2007: refused, each in its own words. */
export function refuseCompound(bytes: Uint8Array): never {
  if (placeOf(bytes, ENCRYPTED_PACKAGE) >= 0) throw locked();
  throw wrongType('The file is an old Office file, which is not taken here.');
}

/** Opens the archive under the rules of TRUST T11, expands every part once, and says which kind it is. */
export async function checkOffice(bytes: Uint8Array): Promise<OfficeKind> {
  const opened = await openArchive(bytes);
  if (!opened.ok) throw new Unreadable(opened.problem);
  const { archive } = opened;
  const kind = kindOf(archive);
  if (archive.names.some((name) => /vbaProject\.bin$/i.test(name)))
    throw unsafe('The file is refused for safety: it contains macros.');
  for (const name of archive.names) await checkPart(archive, name);
  return kind;
}

function kindOf({ names }: Archive): OfficeKind {
  if (!names.includes('[Content_Types].xml'))
    throw wrongType('The file is an archive, which is not taken here.');
  if (names.includes('word/document.xml')) return 'docx';
  if (names.includes('xl/workbook.xml')) return 'xlsx';
  throw wrongType('The file is an archive, which is not taken here.');
}

/** Expanding checks sizes and checksums; in XML a document type declaration is refused as well. */
async function checkPart(archive: Archive, name: string): Promise<void> {
  const isXml = /\.(xml|rels|vml)$/i.test(name);
  let before = '';
  for await (const chunk of await streamOf(archive, name)) {
    if (!isXml) continue;
    // Without zero bytes UTF-16 reads like UTF-8 here.
    const text = before + (chunk as Buffer).toString('latin1').replaceAll('\0', '');
    if (/<!(DOCTYPE|ENTITY)/i.test(text))
      throw unsafe('The file is refused for safety: it carries a document type declaration.');
    before = text.slice(-16);
  }
}

/** A part packed in a way that nobody knows is as good as damaged. */
async function streamOf(archive: Archive, name: string): Promise<Readable> {
  try {
    return await archive.stream(name);
  } catch (error) {
    throw error instanceof Unreadable
      ? error
      : damaged('The file is damaged or cut off: a part of it cannot be expanded.');
  }
}
