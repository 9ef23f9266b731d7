import type { AnswerReview } from './answer-review.entity.js';
import type { SentAnswer } from './sent-answers.js';
import { storedAnswer } from './stored-answer.js';

/**
 * Whether a reviewer has decided about an answer. Accepting a claim that a question does not apply says nothing yet of
 * whether it does: a claim is agreed to, refused or asked about, and counts as not met until it is agreed to.
 */
export function isJudged(row: Pick<SentAnswer, 'content'> | undefined, review?: AnswerReview): boolean {
  if (review?.verdict == null) return false;
  return review.verdict === 'ASKED' || review.isNaApproved !== null || !isClaimedNa(row);
}

/** The vendor says that the question does not apply to it. */
export function isClaimedNa(row: Pick<SentAnswer, 'content'> | undefined): boolean {
  return row !== undefined && storedAnswer(row).naReason !== null;
}

/**
 * A word on words that have gone is no word: what a reopened question brought up anew has to be judged anew, also where
 * the question itself was not among those that were opened again. Notes and the class of proof stay for the reviewer.
 */
export function onTheseWords(
  reviews: readonly AnswerReview[],
  rows: readonly Pick<SentAnswer, 'questionId' | 'version'>[],
): AnswerReview[] {
  const versions = new Map(rows.map(({ questionId, version }) => [questionId, version]));
  return reviews.map((review) => {
    const { viewedVersion, questionId } = review;
    if (viewedVersion === null || viewedVersion >= (versions.get(questionId) ?? 0)) return review;
    return { ...review, verdict: null, isNaApproved: null };
  });
}
