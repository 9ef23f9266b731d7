/**
 * Decides the words for the judgement of one clause.
 * Authority: CLI.md (clauses: verdicts), DOMAIN section 5.
 * Version 1.
 */
import type { Place } from './agreement-text.js';

export const VERDICTS = [
  'present',
  'weak',
  'missing',
  'not_applicable',
  'covered_by_scc',
  'unreadable',
  'not_covered',
] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface ClauseVerdict {
  readonly id: string;
  /** For a sign of trouble present means that the sign was found. */
  readonly verdict: Verdict;
  /** Never null for present and weak. */
  readonly place: Place | null;
  /** The sentence, at most 400 characters, after tidying. */
  readonly quote: string | null;
  readonly reason: string;
  /** What would make it better; null when nothing need be asked for. */
  readonly better: string | null;
  /** Numbers read from the sentence: hours, days. */
  readonly numbers: Readonly<Record<string, number>>;
}

export const LAWS = ['gdpr', 'uk', 'ch', 'ccpa'] as const;
export type Law = (typeof LAWS)[number];
