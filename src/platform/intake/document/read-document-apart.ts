import { Worker } from 'node:worker_threads';
import { problem, type Problem } from '../../../core/problem.js';
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
  const worker = new Worker(new URL('./document-worker.js', import.meta.url), {
    workerData: { bytes, name },
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
    // What a library prints would stand between the words of the command line.
    stdout: true,
    stderr: true,
  });
  try {
    return await answerOf(worker, time);
  } finally {
    await worker.terminate();
  }
}

async function answerOf(worker: Worker, time: number): Promise<DocumentRead> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ ok: false, problem: tookTooLong(time) }), time);
    const end = (read: DocumentRead): void => {
      clearTimeout(timer);
      resolve(read);
    };
    worker.once('message', (read: DocumentRead) => end(read));
    worker.once('error', (error) => end({ ok: false, problem: broke(error) }));
    worker.once('exit', () => end({ ok: false, problem: broke(null) }));
  });
}

function tookTooLong(time: number): Problem {
  const message = `Reading the file took more than ${Math.round(time / 1000)} seconds.`;
  return problem('TIMED_OUT', null, message, 'Print it to PDF anew, or send a shorter file.');
}

function broke(error: unknown): Problem {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return problem('TOO_LARGE', null, 'Reading the file needs too much memory.', 'Print it to PDF anew.');
  return problem('UNREADABLE_FILE', null, 'The file cannot be read.', 'Send it again, or save it anew.');
}
