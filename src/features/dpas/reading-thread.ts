import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { TermReading } from '../../core/agreement-terms/term.js';
import type { AgreementText } from '../../core/clause/agreement-text.js';
import type { ReadingState } from '../../core/clause/recognise.js';
import type { Review } from '../../core/clause/review.js';
import type { Law } from '../../core/clause/verdict.js';
import type { Problem } from '../../core/problem.js';
import { ThreadAhead } from '../../platform/intake/apart/thread-ahead.js';
import { ClauseCatalogue } from './clause-catalogue.js';
import { ModelAgreement } from './model-agreement.js';

/** What the thread makes itself ready with, before it is given a file. */
export interface ReadingBasis {
  /** The catalogue as it stands in its file: compiled patterns cannot be handed over. */
  readonly catalogue: unknown;
  /** Our own texts in Markdown. */
  readonly samples: readonly string[];
}

/** One file to read and judge. */
export interface ReadingOrder {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly laws: readonly Law[];
  readonly hasTransfers: boolean;
}

export type AgreementReading =
  | {
      readonly ok: true;
      readonly text: AgreementText;
      readonly review: Review;
      readonly terms: readonly TermReading[];
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

/** Where agreements are read and judged: each apart, in a thread that was made ready before. */
@Injectable()
export class ReadingThread implements OnApplicationShutdown {
  private readonly thread: ThreadAhead<ReadingOrder, AgreementReading>;

  private isOver = false;

  constructor(catalogue: ClauseCatalogue, model: ModelAgreement) {
    const basis = (): ReadingBasis => ({
      catalogue: catalogue.json,
      samples: [model.text('en'), model.text('de')],
    });
    this.thread = new ThreadAhead(WORKER, basis, LIMITS);
  }

  /** There will soon be a file to read. */
  prepare(): void {
    this.thread.prepare();
  }

  /** TIMED_OUT, TOO_LARGE, UNREADABLE_FILE or BUSY when the thread came to no end. */
  async read(order: ReadingOrder): Promise<AgreementReading> {
    const read = await this.thread.run(order);
    // One agreement is often handed in after another.
    if (!this.isOver) this.thread.prepare();
    return read.ok ? read.answer : read;
  }

  async onApplicationShutdown(): Promise<void> {
    this.isOver = true;
    await this.thread.dismiss();
  }
}
