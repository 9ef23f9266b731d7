/**
 * Decides whether a text that can be read is an agreement on processing at all.
 * Authority: issue "Agreements" (a login page, a line of key words: a state with a name, never "all clauses missing").
 * Version 1.
 */
import type { AgreementText } from './agreement-text.js';
import type { Catalogue } from './catalogue.js';
import type { Review } from './review.js';

export const READING_STATES = ['read', 'unreadable', 'not_covered', 'not_an_agreement'] as const;
export type ReadingState = (typeof READING_STATES)[number];

/** The shortest real ones fill two pages. */
const FEWEST_WORDS = 250;
/** An agreement speaks of duties of Art. 28 in at least so many places, however weakly; one line is none. */
const FEWEST_PLACES = 3;

/** What a reading came to; only `read` has verdicts worth a person's time. */
export function readingState(text: AgreementText, { clauses }: Catalogue, review: Review): ReadingState {
  if (!review.readable) return 'unreadable';
  if (review.clauses.some(({ verdict }) => verdict === 'not_covered') && isUnknown(review))
    return 'not_covered';
  const duties = new Set(clauses.filter(({ group }) => group === 'art28').map(({ id }) => id));
  const places = review.clauses
    .filter(({ id, place }) => duties.has(id) && place !== null)
    .map(({ place }) => `${place?.page} ${place?.line}`);
  const isTooLittle = wordsOf(text) < FEWEST_WORDS || new Set(places).size < FEWEST_PLACES;
  return isTooLittle ? 'not_an_agreement' : 'read';
}

/** No clause at all has hints in the language; a few without them are no reason to give up. */
function isUnknown({ clauses }: Review): boolean {
  return clauses.every(({ verdict }) => verdict === 'not_covered' || verdict === 'not_applicable');
}

function wordsOf({ lines }: AgreementText): number {
  return lines.reduce((sum, { text }) => sum + (text.trim() === '' ? 0 : text.trim().split(/\s+/).length), 0);
}
