/**
 * Decides what a clause comes to once a person has looked at it.
 * Authority: DOMAIN section 5, step 7 (an unconfirmed verdict counts for nothing).
 * Version 1.
 */
import type { ConfirmedVerdict } from './findings.js';
import type { ClauseVerdict, Verdict } from './verdict.js';

export const REVIEW_WORDS = ['is_this', 'not_this', 'not_applicable'] as const;
export type ReviewWord = (typeof REVIEW_WORDS)[number];

/** A sentence a person points at instead of the finder's. */
export interface Pointed {
  readonly verdict: 'present' | 'weak';
}

/** A person's word on one clause of one text. */
export interface ClauseWord {
  readonly word: ReviewWord;
  /** Null: the finder's own sentence is meant. */
  readonly pointed: Pointed | null;
}

type Found = Pick<ClauseVerdict, 'id' | 'verdict'>;

/**
 * The verdict that counts, or null while nobody has said a word.
 * "This is it" agrees with the finder, also that a clause is missing, or names another sentence. "Not this" takes a
 * sentence back: the clause is then missing. Where the finder found nothing there is nothing to take back, and where it
 * could not read, the person has looked instead.
 */
export function confirmedVerdict({ id, verdict }: Found, said: ClauseWord | null): ConfirmedVerdict | null {
  if (said === null) return null;
  if (said.word === 'not_applicable') return { id, verdict: 'not_applicable' };
  if (said.pointed !== null) return { id, verdict: said.pointed.verdict };
  return { id, verdict: said.word === 'is_this' ? verdict : taken(verdict) };
}

function taken(verdict: Verdict): Verdict {
  return verdict === 'not_applicable' ? verdict : 'missing';
}

/** Whether the finder could say nothing: agreeing with it says nothing either. */
export function isUnread(verdict: Verdict): boolean {
  return verdict === 'unreadable' || verdict === 'not_covered';
}

/** A correction of the finder: what it said and what a person said, with the sentence. For a set of tests. */
export interface Correction {
  readonly clause: string;
  readonly language: string;
  readonly found: Verdict;
  readonly confirmed: Verdict;
  readonly quote: string | null;
}

/** Whether a person saw it otherwise than the finder. */
export function isCorrection(found: Found, confirmed: ConfirmedVerdict | null): boolean {
  return confirmed !== null && confirmed.verdict !== found.verdict;
}
