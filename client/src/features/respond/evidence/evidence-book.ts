import { request } from '../../../graphql/request.js';
import {
  DateEvidenceDocument,
  RemoveEvidenceDocument,
  RespondEvidenceDocument,
  type RespondEvidencePartsFragment,
  ReuseEvidenceDocument,
} from '../../../graphql/respond.generated.js';
import type { AnswerBook } from '../saving/answer-book.js';
import { FileRefused, sendFile } from './send-file.js';

export type Evidence = RespondEvidencePartsFragment;

/** A file on its way, or one that did not get in. */
export interface Upload {
  readonly key: string;
  readonly question: string;
  readonly fileName: string;
  /** From 0 to 1. */
  readonly share: number;
  /** Null while it travels. */
  readonly cause: string | null;
}

export interface EvidenceState {
  readonly evidence: readonly Evidence[];
  readonly uploads: readonly Upload[];
  /** The last act at the list did not reach the server. */
  readonly hasFailed: boolean;
}

interface Reply {
  readonly evidence?: readonly Evidence[] | null;
  readonly userErrors: readonly unknown[];
}

const LOOK_AGAIN = 1_000;

/** The documents of one assessment: what the server has, what travels, what was refused. */
export class EvidenceBook {
  readonly #listeners = new Set<() => void>();
  readonly #stops = new Map<string, AbortController>();
  #state: EvidenceState = { evidence: [], uploads: [], hasFailed: false };
  #isLoading = false;

  get state(): EvidenceState {
    return this.#state;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Reads the list, and again while something in it waits to be checked. */
  async load(): Promise<void> {
    if (this.#isLoading) return;
    this.#isLoading = true;
    await this.#try(async () => (await request(RespondEvidenceDocument, {})).evidence);
    this.#isLoading = false;
    const waits = this.#state.evidence.some(({ state }) => state === 'CHECKING');
    if (waits && this.#listeners.size > 0) setTimeout(() => void this.load(), LOOK_AGAIN);
  }

  /** Resolves to whether the file got in. */
  async send(question: string, file: File): Promise<boolean> {
    const key = crypto.randomUUID();
    const stop = new AbortController();
    this.#stops.set(key, stop);
    const upload = { key, question, fileName: file.name, share: 0, cause: null };
    this.#change({ uploads: [...this.#state.uploads, upload] });
    try {
      const onProgress = (share: number): void => this.#mark(key, { share });
      await sendFile({ question, file, signal: stop.signal, onProgress });
      this.forget(key);
      await this.load();
      return true;
    } catch (thrown) {
      const cause = thrown instanceof FileRefused ? thrown.cause : 'OFFLINE';
      if (stop.signal.aborted) this.forget(key);
      else this.#mark(key, { cause });
      return false;
    }
  }

  cancel(key: string): void {
    this.#stops.get(key)?.abort();
    this.forget(key);
  }

  forget(key: string): void {
    this.#stops.delete(key);
    this.#change({ uploads: this.#state.uploads.filter((upload) => upload.key !== key) });
  }

  date(evidenceId: string, validUntil: string | null): Promise<void> {
    const input = { evidenceId, validUntil };
    return this.#act(async () => (await request(DateEvidenceDocument, { input })).dateEvidence);
  }

  remove(evidenceId: string): Promise<void> {
    const input = { evidenceId };
    return this.#act(async () => (await request(RemoveEvidenceDocument, { input })).removeEvidence);
  }

  reuse(evidenceId: string, questionId: string): Promise<void> {
    const input = { evidenceId, questionId };
    return this.#act(async () => (await request(ReuseEvidenceDocument, { input })).reuseEvidence);
  }

  async #act(work: () => Promise<Reply>): Promise<void> {
    await this.#try(async () => {
      const { evidence, userErrors } = await work();
      if (userErrors.length > 0) throw new Error('refused');
      return evidence ?? this.#state.evidence;
    });
  }

  async #try(work: () => Promise<readonly Evidence[]>): Promise<void> {
    try {
      this.#change({ evidence: await work(), hasFailed: false });
    } catch {
      this.#change({ hasFailed: true });
    }
  }

  #mark(key: string, part: Partial<Upload>): void {
    const uploads = this.#state.uploads.map((one) => (one.key === key ? { ...one, ...part } : one));
    this.#change({ uploads });
  }

  #change(part: Partial<EvidenceState>): void {
    this.#state = { ...this.#state, ...part };
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
