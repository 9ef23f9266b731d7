/**
 * Decides whether a text that can be read is an agreement on processing at all.
 * Authority: issue "Agreements" (a login page, a line of key words: a state with a name, never "all clauses missing").
 * Version 1.
 */
import type { AgreementText } from './agreement-text.js';
import type { Review } from './review.js';
import type { ClauseVerdict, Verdict } from './verdict.js';

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

/**
 * A text that is no agreement lacks every clause, and no gap of a vendor follows from it: it reads as nothing.
 * One that names a single clause is left as it was judged.
 */
export function withoutGapsOfNoAgreement(text: AgreementText, review: Review): Review {
  if (readingState(text, review) !== 'not_an_agreement') return review;
  const judged = review.clauses.filter(({ verdict }) => !UNJUDGED.has(verdict));
  if (judged.length === 0 || judged.some(({ verdict }) => verdict !== 'missing')) return review;
  const reason = `No agreement on processing: ${wordsOf(text)} words, and none of them is a clause. It may be a page to sign in, a notice or another paper; hand in the agreement itself.`;
  const clauses = review.clauses.map(({ id }): ClauseVerdict => ({
    id,
    verdict: 'unreadable',
    place: null,
    quote: null,
    reason,
    better: null,
    numbers: {},
  }));
  return { ...review, readable: false, language: null, clauses, counts: { unreadable: clauses.length } };
}

const UNJUDGED: ReadonlySet<Verdict> = new Set(['not_applicable', 'not_covered']);

/** No clause at all has hints in the language; a few without them are no reason to give up. */
function isUnknown({ clauses }: Review): boolean {
  const judged = clauses.filter(({ verdict }) => verdict !== 'not_applicable');
  return judged.length > 0 && judged.every(({ verdict }) => verdict === 'not_covered');
}

function wordsOf({ lines }: AgreementText): number {
  return lines.reduce((sum, { text }) => sum + (text.trim() === '' ? 0 : text.trim().split(/\s+/).length), 0);
}
