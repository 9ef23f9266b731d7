import { refuse } from '../../platform/errors/user-errors.js';
import { askedQuestions, unjudgedQuestions, type AnswerFile } from './answer-views.service.js';
import type { Assessment } from './assessment.entity.js';
import type { ReviewAnswerInput } from './assessments.inputs.js';
import { isClaimedNa } from './judged.js';

export function refuseUnlessInReview({ state }: Assessment): void {
  if (state === 'IN_REVIEW') return;
  const message =
    state === 'DONE'
      ? 'The review is finished and the sheet is scored; it can no longer be changed.'
      : 'The vendor has not sent its answers yet. Wait until they are in.';
  refuse('NOT_READY', 'assessmentId', message);
}

export function refuseForeign(assessment: Assessment, file: AnswerFile, input: ReviewAnswerInput): void {
  if (!askedQuestions(assessment, file).includes(input.questionId))
    refuse(
      'INVALID',
      'questionId',
      'This question was not asked of the vendor, so there is nothing to review.',
    );
  if (input.isNaApproved == null) return;
  if (!isClaimedNa(file.rows.find(({ questionId }) => questionId === input.questionId)))
    refuse(
      'INVALID',
      'isNaApproved',
      'The vendor did not say that this does not apply. Review the answer instead.',
    );
  if (input.verdict != null && input.verdict !== (input.isNaApproved ? 'ACCEPTED' : 'NOT_OK'))
    refuse(
      'INVALID',
      'isNaApproved',
      'The verdict says something else. Accept what you agree does not apply, and refuse what does.',
    );
}

export function refuseUnjudged(assessment: Assessment, file: AnswerFile): void {
  const left = unjudgedQuestions(assessment, file);
  const claims = left.filter((id) => file.reviews.get(id)?.verdict != null);
  const answers = left.filter((id) => !claims.includes(id));
  const count = answers.length === 1 ? 'One answer has' : `${answers.length} answers have`;
  if (answers.length > 0) refuse('NOT_READY', 'assessmentId', `${count} no verdict yet: ${someOf(answers)}.`);
  if (claims.length > 0)
    refuse(
      'NOT_READY',
      'assessmentId',
      `Agree, refuse or ask where the vendor says that a question does not apply: ${someOf(claims)}.`,
    );
}

function someOf(ids: readonly string[]): string {
  return `${ids.slice(0, 5).join(', ')}${ids.length > 5 ? ' …' : ''}`;
}
