/**
 * An agreement of unknown kind (PDF, DOCX, HTML, Markdown, plain text) → text with places. The kind is told by content;
 * a name decides only between forms of text.
 */
import type { AgreementText } from '../../../core/clause/agreement-text.js';
import { isHtml } from '../../../core/clause/html-lines.js';
import type { Problem } from '../../../core/problem.js';
import { looksLikeArchive } from '../archive.js';
import { decodeText } from '../decode-text.js';
import { Unreadable } from '../unreadable.js';
import { readDocx } from './docx.js';
import { readHtml } from './html.js';
import { readMarkdown } from './markdown.js';
import { readPdf } from './pdf.js';

export type DocumentFormat = 'pdf' | 'docx' | 'html' | 'text';

export type DocumentRead =
  | { readonly ok: true; readonly format: DocumentFormat; readonly text: AgreementText }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Reads a document in this thread; whoever does not trust the file uses `readDocumentApart`.
 * @param name of the file, for its ending; may be empty
 * @returns UNREADABLE_FILE (damaged, locked), BAD_FORMAT (something else), TOO_LARGE, UNSAFE_ARCHIVE
 */
export async function readDocument(bytes: Uint8Array, name: string): Promise<DocumentRead> {
  try {
    const { format, text } = await read(bytes, name);
    return { ok: true, format, text };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, problem: error.fault };
    throw error;
  }
}

async function read(
  bytes: Uint8Array,
  name: string,
): Promise<{ readonly format: DocumentFormat; readonly text: AgreementText }> {
  if (startsWith(bytes, '%PDF-', 1024)) return { format: 'pdf', text: await readPdf(bytes) };
  if (looksLikeArchive(bytes)) return { format: 'docx', text: await readDocx(bytes) };
  if (OLD_OFFICE.every((byte, at) => bytes[at] === byte))
    throw foreign('The file is an old Office file (.doc), which is not read here.');
  if (startsWith(bytes, '{\\rtf', 8)) throw foreign('The file is a rich-text file, which is not read here.');
  const text = textOf(bytes);
  return isHtml(text, name)
    ? { format: 'html', text: readHtml(text) }
    : { format: 'text', text: readMarkdown(text) };
}

function textOf(bytes: Uint8Array): string {
  try {
    return decodeText(bytes);
  } catch (error) {
    if (error instanceof Unreadable)
      throw foreign('The file is neither text nor a document of a kind that is read here.');
    throw error;
  }
}

/** The first bytes of files of Office 97 to 2003. */
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];

function startsWith(bytes: Uint8Array, mark: string, within: number): boolean {
  return Buffer.from(bytes.subarray(0, within)).toString('latin1').includes(mark);
}

function foreign(message: string): Unreadable {
  return Unreadable.because(
    'BAD_FORMAT',
    null,
    message,
    'Save it as PDF, DOCX, HTML, Markdown or plain text.',
  );
}
