import { inAThread } from '../apart/in-a-thread.js';
import { DOCUMENT_LIMITS } from './document-limits.js';
import type { DocumentRead } from './read-document.js';

const { milliseconds, megabytes } = DOCUMENT_LIMITS;

/**
 * Reads a document in a thread of its own with a limit of time and memory.
 * @returns as `readDocument`; TIMED_OUT and TOO_LARGE when a limit is reached, UNREADABLE_FILE when the reader broke
 */
export async function readDocumentApart(
  bytes: Uint8Array,
  name: string,
  time: number = milliseconds,
): Promise<DocumentRead> {
  const limits = { milliseconds: time, megabytes, remedy: 'Print it to PDF anew, or send a shorter file.' };
  const worker = new URL('./document-worker.js', import.meta.url);
  const read = await inAThread<DocumentRead>(worker, { bytes, name }, limits);
  return read.ok ? read.answer : read;
}
