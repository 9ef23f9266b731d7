/**
 * Decides whether a text that can be read is an agreement on processing at all.
 * Authority: issue "Agreements" (a login page, a line of key words: a state with a name, never "all clauses missing").
 * Version 1.
 */
import type { AgreementText } from './agreement-text.js';
import type { Review } from './review.js';

export const READING_STATES = ['read', 'unreadable', 'not_covered', 'not_an_agreement'] as const;
export type ReadingState = (typeof READING_STATES)[number];

/** The shortest real ones fill two pages. */
const FEWEST_WORDS = 250;
/** An agreement speaks of duties of Art. 28 in at least so many places, however weakly; one line is none. */
const FEWEST_PLACES = 3;
/** And in at least so many sentences that bind; a list of all key words has places, and no sentences. */
const FEWEST_BINDING = 4;

/** What a reading came to; only `read` has verdicts worth a person's time. */
export function readingState(text: AgreementText, review: Review): ReadingState {
  if (!review.readable) return 'unreadable';
  if (isUnknown(review)) return 'not_covered';
  const { placesOfDuties, bindingSentences, onlyAsks } = review.bearing;
  const isTooLittle =
    wordsOf(text) < FEWEST_WORDS || placesOfDuties < FEWEST_PLACES || bindingSentences < FEWEST_BINDING;
  return isTooLittle || onlyAsks ? 'not_an_agreement' : 'read';
}

/** No clause at all has hints in the language; a few without them are no reason to give up. */
function isUnknown({ clauses }: Review): boolean {
  const judged = clauses.filter(({ verdict }) => verdict !== 'not_applicable');
  return judged.length > 0 && judged.every(({ verdict }) => verdict === 'not_covered');
}

function wordsOf({ lines }: AgreementText): number {
  return lines.reduce((sum, { text }) => sum + (text.trim() === '' ? 0 : text.trim().split(/\s+/).length), 0);
}
