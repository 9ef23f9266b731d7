import type {
  Answers as CoreAnswers,
  Answer as CoreAnswer,
  AnswerValue,
} from '../../core/questionnaire/answer.js';
import type { AnswerReview } from './answer-review.entity.js';
import type { Answer } from './answer.entity.js';
import { open } from './content.js';

/** The body of an answer: what stands in `Answer.content`. */
export interface StoredAnswer {
  value: AnswerValue | null;
  /** Set: does not apply, with the reason. */
  naReason: string | null;
  comment: string | null;
}

export const NOTHING_SAID: StoredAnswer = { value: null, naReason: null, comment: null };

export function storedAnswer(row: Pick<Answer, 'content'>): StoredAnswer {
  return { ...NOTHING_SAID, ...open<StoredAnswer>(row.content) };
}

/** The answers as core reads them; without reviews N/A waits and everything is only claimed. */
export function coreAnswers(
  rows: readonly Pick<Answer, 'questionId' | 'content'>[],
  reviews: ReadonlyMap<string, AnswerReview> = new Map(),
  expired: ReadonlySet<string> = new Set(),
): CoreAnswers {
  return Object.fromEntries(
    rows.map((row) => {
      const { questionId: id } = row;
      return [id, coreAnswer(storedAnswer(row), reviews.get(id), expired.has(id))];
    }),
  );
}

export function coreAnswer(stored: StoredAnswer, review?: AnswerReview, isExpired = false): CoreAnswer {
  const { value, naReason, comment } = stored;
  // N/A must be earned: until a reviewer approves it, and when one refuses it, it counts as 0.
  if (naReason !== null)
    return { na: review?.isNaApproved === true ? 'approved' : 'pending', comment: naReason };
  const shown = review?.verdict === 'ACCEPTED' && review.evidenceClass !== 'CLAIMED';
  const proof = review?.evidenceClass === 'ATTESTED' ? 'attested' : 'documented';
  const item = { class: proof, accepted: true, ...(isExpired ? { expired: true } : {}) } as const;
  return { value, comment, ...(shown ? { evidence: [item] } : {}) };
}

export function byQuestion(reviews: readonly AnswerReview[]): ReadonlyMap<string, AnswerReview> {
  return new Map(reviews.map((review) => [review.questionId, review]));
}
