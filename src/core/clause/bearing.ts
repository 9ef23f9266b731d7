/**
 * Decides how much of a text speaks of duties in processing, whatever it says about them: an agreement that refuses
 * every duty is one all the same, and a list of all key words is none.
 * Authority: issue "Agreements" (a login page, a line of key words end in a state with a name).
 * Version 1.
 */
import { onlyAsks } from './made-or-asked.js';
import type { Clause } from './catalogue.js';
import type { Body } from './judge.js';
import type { Read } from './reading.js';

export interface Bearing {
  /** Sentences that bind somebody or give a right. */
  readonly bindingSentences: number;
  /** Paragraphs, items and rows that name a duty of Art. 28, kept or refused. */
  readonly placesOfDuties: number;
  /** Nobody promises anything: it says what somebody else should. */
  readonly onlyAsks: boolean;
}

export const NO_BEARING: Bearing = { bindingSentences: 0, placesOfDuties: 0, onlyAsks: false };

/** Shorter ones are headings: "Duties of the processor". */
const FEWEST_WORDS = 6;

export function bearingOf(
  { reads, lexicon }: Pick<Body, 'reads' | 'lexicon'>,
  clauses: readonly Clause[],
  language: string,
): Bearing {
  const sentences = reads.flatMap(({ leadIn, sentences: own }) => own.map((one) => `${leadIn} ${one}`));
  const binding = sentences.filter((one) => one.split(' ').length >= FEWEST_WORDS && lexicon.duty.test(one));
  const duties = clauses.filter(({ group }) => group === 'art28');
  const places = reads.filter((read) => namesOne(read, duties, language));
  return {
    bindingSentences: binding.length,
    placesOfDuties: new Set(places.map(placeOf)).size,
    onlyAsks: onlyAsks(reads.flatMap(({ heading, leadIn, sentences: own }) => [heading, leadIn, ...own])),
  };
}

/** Of all agreements in a file. */
export function bearingTogether(all: readonly Bearing[]): Bearing {
  return {
    bindingSentences: all.reduce((sum, one) => sum + one.bindingSentences, 0),
    placesOfDuties: all.reduce((sum, one) => sum + one.placesOfDuties, 0),
    onlyAsks: all.every((one) => one.onlyAsks),
  };
}

function namesOne({ scope }: Read, duties: readonly Clause[], language: string): boolean {
  return duties.some(({ hints }) => hints[language]?.find.some((all) => all.every((one) => one.test(scope))));
}

function placeOf({ passage: { place } }: Read): string {
  return `${place.page} ${place.line}`;
}
