/**
 * Decides what a term of an agreement is to its reader: one field, what the text says of it, and in which sentences.
 * Authority: issue "Agreements" (dates, term and notice, governing law, laws, modules, audit terms, liability).
 * Version 1.
 */
import type { Place } from '../clause/agreement-text.js';
import type { Day } from '../day.js';

export const TERM_FIELDS = [
  'startsOn',
  'end',
  'termMonths',
  'renewsByItself',
  'renewalMonths',
  'noticeDays',
  'subNoticeDays',
  'governingLaw',
  'laws',
  'sccModules',
  'auditTerms',
  'liability',
] as const;
export type TermField = (typeof TERM_FIELDS)[number];

/** Why an agreement has no last day: nobody set one, or it ends when the contract it serves does. */
export const OPEN_ENDS = ['unlimited', 'with_main_contract'] as const;
export type OpenEnd = (typeof OPEN_ENDS)[number];

/**
 * A day, an open end, a code of a country, a wording (text); months or days (number); laws or modules (list); true.
 */
export type TermValue = Day | OpenEnd | number | true | readonly string[];

/** One sentence of an agreement, ready to be searched. */
export interface Sentence {
  /** Number words as digits, quotes straight. */
  readonly text: string;
  /** As it stands in the agreement. */
  readonly quote: string;
  /** The headings above it. */
  readonly heading: string;
  readonly place: Place;
}

/** What one sentence says of one term. */
export interface Sighting {
  readonly field: TermField;
  readonly value: TermValue;
  /** What is the same in two wordings of one promise; the value itself where it is no wording. */
  readonly sense?: string;
  /** Says exactly this term, where others only touch it: alone it counts. */
  readonly isExact?: boolean;
}

export type TermFinder = (sentence: Sentence) => readonly Sighting[];

export interface TermSentence {
  readonly value: TermValue;
  readonly quote: string;
  readonly place: Place;
}

export interface TermReading {
  readonly field: TermField;
  /** Null: the sentences say different things. */
  readonly value: TermValue | null;
  /** Of each different value the first sentence that says it; of a list the first for each of its parts. */
  readonly sentences: readonly TermSentence[];
}
