import type { Draft } from './draft.js';

/** One save that the server has not confirmed yet. */
export interface Write {
  /** Its place in this browser. */
  readonly id: string;
  /** The idempotency key: one for each content, kept however often the same content is sent. */
  readonly key: string;
  readonly assessment: string;
  readonly question: string;
  /** Later writes have higher numbers, also after the page was opened again. */
  readonly order: number;
  readonly draft: Draft;
  /** The version the person saw; null while an earlier write of the same question is still open. */
  readonly expectedVersion: number | null;
  /** It may have reached the server: its content must not change any more. */
  readonly isFrozen: boolean;
}

let last = 0;

export function newWrite(
  assessment: string,
  question: string,
  draft: Draft,
  expectedVersion: number | null,
): Write {
  last = Math.max(last + 1, Date.now());
  const id = crypto.randomUUID();
  const key = crypto.randomUUID();
  return { id, key, assessment, question, order: last, draft, expectedVersion, isFrozen: false };
}

/** Other words need another key: the server answers a known key with what it answered before. */
export function rewritten(write: Write, draft: Draft): Write {
  return { ...write, draft, key: crypto.randomUUID() };
}
