import type { AgreementText } from '../../core/clause/agreement-text.js';
import type { ReadingState } from '../../core/clause/recognise.js';
import type { Review } from '../../core/clause/review.js';
import type { Law } from '../../core/clause/verdict.js';
import type { Problem } from '../../core/problem.js';
import { inAThread } from '../../platform/intake/apart/in-a-thread.js';

/** What a thread needs to read and judge one file. */
export interface ReadingOrder {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** The catalogue as it stands in its file. */
  readonly catalogue: unknown;
  readonly laws: readonly Law[];
  readonly hasTransfers: boolean;
}

export type AgreementReading =
  | {
      readonly ok: true;
      readonly text: AgreementText;
      readonly review: Review;
      readonly state: ReadingState;
    }
  | { readonly ok: false; readonly problem: Problem };

/** A thread runs what was built; a test that runs the sources themselves takes it from there. */
const WORKER = import.meta.url.endsWith('.ts')
  ? new URL('../../../dist/server/features/dpas/reading-worker.js', import.meta.url)
  : new URL('./reading-worker.js', import.meta.url);

/** An honest agreement of 41 pages takes a tenth of the time and stays below 300 MB. */
const LIMITS = {
  milliseconds: 30_000,
  megabytes: 300,
  remedy: 'Print it to PDF anew, or send a shorter file.',
};

/** Reads and judges a file apart. TIMED_OUT, TOO_LARGE, UNREADABLE_FILE or BUSY when the thread came to no end. */
export async function readAgreement(order: ReadingOrder): Promise<AgreementReading> {
  const read = await inAThread<AgreementReading>(WORKER, order, LIMITS);
  return read.ok ? read.answer : read;
}
