import { type Failure, toFailure } from '../../../graphql/failure.js';
import { request } from '../../../graphql/request.js';
import {
  DateEvidenceDocument,
  RemoveEvidenceDocument,
  RespondEvidenceDocument,
  type RespondEvidencePartsFragment,
  ReuseEvidenceDocument,
} from '../../../graphql/respond.generated.js';
import type { AnswerBook } from '../saving/answer-book.js';
import { Removals } from './removals.js';
import { sendFile } from './send-file.js';
import { type Upload, Uploads } from './uploads.js';

export type Evidence = RespondEvidencePartsFragment;

export interface EvidenceState {
  /** Without what is about to be taken away. */
  readonly evidence: readonly Evidence[];
  readonly uploads: readonly Upload[];
  /** Why the last act at the list was not taken, in the words of the server. */
  readonly refusal: string | null;
  /** The last request got no answer that could be used. */
  readonly failure: Failure | null;
}

interface Reply {
  readonly evidence?: readonly Evidence[] | null;
  readonly userErrors: readonly { readonly message: string }[];
}

const LOOK_AGAIN = 1_000;

/** The documents of one assessment: what the server has, what travels, what was refused. */
export class EvidenceBook {
  readonly #listeners = new Set<() => void>();
  readonly #uploads = new Uploads(
    sendFile,
    (uploads) => this.#change({ uploads }),
    (failure) => this.#change({ failure }),
  );
  readonly #removals = new Removals(
    (id) => this.#takeAway(id),
    () => this.#change({}),
  );
  #known: readonly Evidence[] = [];
  #state: EvidenceState = { evidence: [], uploads: [], refusal: null, failure: null };
  #loading: Promise<void> | null = null;
  #isOutdated = false;

  get state(): EvidenceState {
    return this.#state;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Reads the list as it is from now on, and again while something in it waits to be checked. */
  load(): Promise<void> {
    this.#isOutdated = true;
    this.#loading ??= this.#loadUntilCurrent();
    return this.#loading;
  }

  /** A request that was under way when somebody asked may have read what was before. */
  async #loadUntilCurrent(): Promise<void> {
    while (this.#isOutdated) {
      this.#isOutdated = false;
      await this.#try(async () => (await request(RespondEvidenceDocument, {})).evidence);
    }
    this.#loading = null;
    const waits = this.#state.evidence.some(({ state }) => state === 'CHECKING');
    if (waits && this.#listeners.size > 0) setTimeout(() => void this.load(), LOOK_AGAIN);
  }

  /** Resolves to whether the file got in. */
  async send(question: string, file: File): Promise<boolean> {
    const failure = await this.#uploads.send(question, file);
    if (failure === null) await this.load();
    return failure === null;
  }

  /** Whether a file would be lost if the page went away now. */
  get isSending(): boolean {
    return this.#state.uploads.some(({ cause, isIn }) => !isIn && (cause === null || cause === 'NO_SESSION'));
  }

  cancel(key: string): void {
    this.#uploads.cancel(key);
  }

  forget(key: string): void {
    this.#uploads.forget(key);
  }

  date(evidenceId: string, validUntil: string | null): Promise<boolean> {
    const input = { evidenceId, validUntil };
    return this.#act(async () => (await request(DateEvidenceDocument, { input })).dateEvidence);
  }

  reuse(evidenceId: string, questionId: string): Promise<boolean> {
    const input = { evidenceId, questionId };
    return this.#act(async () => (await request(ReuseEvidenceDocument, { input })).reuseEvidence);
  }

  /** Gone from the list at once, and from the server when the time to take it back is over. */
  remove(evidenceId: string): void {
    this.#removals.begin(evidenceId);
    this.#change({});
  }

  keep(evidenceId: string): void {
    this.#removals.takeBack(evidenceId);
    this.#change({});
  }

  /** Before the answers are sent, or the page goes: resolves to whether all that was removed is gone. */
  finishRemovals(): Promise<boolean> {
    return this.#removals.finish();
  }

  /** The browser finishes this request also when the page goes away. */
  #takeAway(evidenceId: string): Promise<boolean> {
    const input = { evidenceId };
    const options = { keepalive: true };
    return this.#act(async () => (await request(RemoveEvidenceDocument, { input }, options)).removeEvidence);
  }

  async #act(work: () => Promise<Reply>): Promise<boolean> {
    this.#change({ refusal: null });
    let refusal: string | null = null;
    const isAnswered = await this.#try(async () => {
      const { evidence, userErrors } = await work();
      refusal = userErrors[0]?.message ?? null;
      return evidence ?? this.#known;
    });
    this.#change({ refusal });
    return isAnswered && refusal === null;
  }

  async #try(work: () => Promise<readonly Evidence[]>): Promise<boolean> {
    const { arrived } = this.#uploads;
    try {
      this.#known = await work();
      this.#change({ failure: null });
      for (const key of arrived) this.#uploads.forget(key);
      this.#uploads.resume();
      return true;
    } catch (thrown) {
      this.#change({ failure: toFailure(thrown) });
      return false;
    }
  }

  #change(part: Partial<Omit<EvidenceState, 'evidence'>>): void {
    const evidence = this.#known.filter(({ id }) => !this.#removals.has(id));
    this.#state = { ...this.#state, ...part, evidence };
    for (const listener of this.#listeners) listener();
  }
}

const books = new WeakMap<AnswerBook, EvidenceBook>();

/** The documents that belong to these answers; they are forgotten with them. */
export function evidenceBookOf(answers: AnswerBook): EvidenceBook {
  const known = books.get(answers) ?? new EvidenceBook();
  books.set(answers, known);
  return known;
}
