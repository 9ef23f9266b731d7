/** DOCX: checked as an archive first (TRUST T11), then its text as HTML; pictures and deleted words are left out. */
import mammoth from 'mammoth';
import type { AgreementText } from '../../../core/clause/agreement-text.js';
import { inspectArchive, openArchive } from '../archive.js';
import { Unreadable } from '../unreadable.js';
import { readHtml } from './html.js';

const MAIN_PART = 'word/document.xml';

export async function readDocx(bytes: Uint8Array): Promise<AgreementText> {
  const opened = await openArchive(bytes);
  if (!opened.ok) throw new Unreadable(opened.problem);
  if (!opened.archive.names.includes(MAIN_PART)) throw noWordFile();
  const fault = await inspectArchive(bytes);
  if (fault !== null) throw new Unreadable(fault);
  return readHtml(await htmlOf(bytes));
}

async function htmlOf(bytes: Uint8Array): Promise<string> {
  try {
    const noPicture = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { convertImage: noPicture, styleMap: ['comment-reference => '], ignoreEmptyParagraphs: true },
    );
    return value;
  } catch {
    // The library says it in English, and of its own parts.
    const message = 'The Word file is damaged.';
    throw Unreadable.because(
      'UNREADABLE_FILE',
      null,
      message,
      'Open it in Word, save it anew, and send that.',
    );
  }
}

function noWordFile(): Unreadable {
  const message = 'The file is an archive, but no Word file.';
  return Unreadable.because('BAD_FORMAT', null, message, 'Send the agreement as PDF or DOCX.');
}
