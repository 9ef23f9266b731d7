import type { Problem } from '../../../core/problem.js';
import type { ReadPages } from '../markup/read-pages.js';
import type { Inspected } from '../upload/inspect-upload.js';
import type { InventoryFile } from '../workbook/read-inventory-file.js';
import type { ReadWorkbook } from '../workbook/read-workbook.js';
import { inAThread } from './in-a-thread.js';

/** What can be read in a thread of its own, and what comes back. */
export interface ReadingApart {
  readonly workbook: ReadWorkbook;
  readonly inventory: InventoryFile;
  readonly pages: ReadPages;
  /** Whether a document may be kept; it takes the name as well. */
  readonly upload: Inspected;
}

/** What the thread is given. */
export interface FileApart {
  readonly kind: keyof ReadingApart;
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** A thread runs what was built; a test that runs the sources themselves takes it from there. */
const WORKER = import.meta.url.endsWith('.ts')
  ? new URL('../../../../dist/server/platform/intake/apart/apart-worker.js', import.meta.url)
  : new URL('./apart-worker.js', import.meta.url);

/** A file of others gets this much time and memory; an honest one needs a tenth. */
const LIMITS = {
  milliseconds: 30_000,
  megabytes: 512,
  remedy: 'Save the table alone as CSV, or split it into several files.',
};

/**
 * Reads a file in a thread with a limit of time and memory.
 * @returns as the reader itself; or TIMED_OUT, TOO_LARGE (memory), UNREADABLE_FILE (the reader broke), BUSY
 */
export async function readApart<Kind extends keyof ReadingApart>(
  kind: Kind,
  bytes: Uint8Array,
  { name = '', milliseconds = LIMITS.milliseconds }: { name?: string; milliseconds?: number } = {},
): Promise<
  | ReadingApart[Kind]
  | { readonly ok: false; readonly problem: Problem; readonly problems: readonly Problem[] }
> {
  const limits = { ...LIMITS, milliseconds };
  const file: FileApart = { kind, bytes, name };
  const read = await inAThread<ReadingApart[Kind]>(WORKER, file, limits);
  return read.ok ? read.answer : { ...read, problems: [read.problem] };
}
