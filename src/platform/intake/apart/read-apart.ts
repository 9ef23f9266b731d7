import { Worker } from 'node:worker_threads';
import { problem, type Problem } from '../../../core/problem.js';
import type { InventoryFile } from '../workbook/read-inventory-file.js';
import type { ReadWorkbook } from '../workbook/read-workbook.js';
import type { ReadPages } from '../markup/read-pages.js';

/** What can be read in a thread of its own, and what comes back. */
export interface ReadingApart {
  readonly workbook: ReadWorkbook;
  readonly inventory: InventoryFile;
  readonly pages: ReadPages;
}

/** A thread runs what was built; a test that runs the sources themselves takes it from there. */
const WORKER = import.meta.url.endsWith('.ts')
  ? new URL('../../../../dist/server/platform/intake/apart/apart-worker.js', import.meta.url)
  : new URL('./apart-worker.js', import.meta.url);

/** A file of others gets this much time and memory; an honest one needs a tenth. */
const MILLISECONDS = 30_000;
const MEGABYTES = 512;

/**
 * Reads a file in a thread with a limit of time and memory: whatever the file does, the caller goes on.
 * @returns as the reader itself; or TIMED_OUT, TOO_LARGE (memory) or UNREADABLE_FILE (the reader broke)
 */
export async function readApart<Kind extends keyof ReadingApart>(
  kind: Kind,
  bytes: Uint8Array,
  milliseconds: number = MILLISECONDS,
): Promise<
  | ReadingApart[Kind]
  | { readonly ok: false; readonly problem: Problem; readonly problems: readonly Problem[] }
> {
  const worker = new Worker(WORKER, {
    workerData: { kind, bytes },
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
    // What a library prints would stand between the words of the command line.
    stdout: true,
    stderr: true,
  });
  try {
    return await answerOf<ReadingApart[Kind]>(worker, milliseconds);
  } finally {
    await worker.terminate();
  }
}

async function answerOf<Answer>(
  worker: Worker,
  milliseconds: number,
): Promise<
  Answer | { readonly ok: false; readonly problem: Problem; readonly problems: readonly Problem[] }
> {
  return new Promise((resolve) => {
    const refuse = (fault: Problem): void => resolve({ ok: false, problem: fault, problems: [fault] });
    const timer = setTimeout(() => refuse(tookTooLong(milliseconds)), milliseconds);
    worker.once('message', (answer: Answer) => resolve(answer));
    worker.once('error', (error) => refuse(broke(error)));
    worker.once('exit', () => {
      clearTimeout(timer);
      refuse(broke(null));
    });
  });
}

function tookTooLong(milliseconds: number): Problem {
  const message = `Reading the file took more than ${Math.round(milliseconds / 1000)} seconds.`;
  return problem('TIMED_OUT', null, message, 'Save the table alone as CSV, or split it into several files.');
}

function broke(error: unknown): Problem {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return problem(
      'TOO_LARGE',
      null,
      'Reading the file needs too much memory.',
      'Split it into several files.',
    );
  return problem('UNREADABLE_FILE', null, 'The file cannot be read.', 'Send it again, or save it anew.');
}
