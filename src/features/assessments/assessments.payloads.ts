import { Int } from '@nestjs/graphql';
import { Shown, StaffObject } from '../../platform/graphql/classified.js';
import { connectionOf } from '../../platform/graphql/pages.js';
import { DateTimeScalar, JsonScalar } from '../../platform/graphql/scalars.js';
import { Payload } from '../../platform/graphql/user-error.js';
import type { AnswerValue } from '../../core/questionnaire/answer.js';
import { AnswerReview } from './answer-review.entity.js';
import { NaStateName } from './assessment.enums.js';
import { Assessment } from './assessment.entity.js';

export const AssessmentConnection = connectionOf(Assessment, 'Assessment');

@StaffObject('Answer', 'What the vendor said to one question, and what a reviewer found')
export class AnswerView {
  @Shown('P4', () => String)
  questionId!: string;

  @Shown('P4', () => JsonScalar, {
    nullable: true,
    description:
      'By type: scale and single a choice id; multi a list; number; date, text and url a string; contact an object; table a list of rows; or {"unknown":true} for "do not know"',
  })
  value!: AnswerValue | null;

  @Shown('P4', () => String, { nullable: true })
  naReason!: string | null;

  @Shown('P4', () => NaStateName, { nullable: true })
  na!: NaStateName | null;

  @Shown('P4', () => String, { nullable: true })
  comment!: string | null;

  @Shown('P4', () => Int, { description: '0: nothing was said' })
  version!: number;

  @Shown('P4', () => DateTimeScalar)
  updatedAt!: string;

  @Shown('P4', () => AnswerReview, { nullable: true })
  review!: AnswerReview | null;
}

@StaffObject('Progress', 'How far an assessment is; counts of questions that are asked')
export class ProgressView {
  @Shown('P1', () => Int)
  answered!: number;

  @Shown('P1', () => Int)
  asked!: number;

  @Shown('P1', () => Int)
  requiredLeft!: number;

  @Shown('P1', () => Int, { description: 'Questions with a reviewer’s word' })
  reviewed!: number;
}

@StaffObject('ReadinessProblem', 'What would stop the vendor, and where to mend it')
export class ReadinessProblem {
  @Shown('P1', () => String)
  code!: string;

  @Shown('P1', () => String)
  message!: string;

  @Shown('P1', () => String, { nullable: true, description: 'Page that mends it, path on this origin' })
  remedyHref!: string | null;
}

@StaffObject('Readiness', 'Whether a questionnaire can be sent')
export class Readiness {
  @Shown('P1', () => Boolean)
  isReady!: boolean;

  @Shown('P1', () => [ReadinessProblem])
  problems!: ReadinessProblem[];

  @Shown('P1', () => Int, { description: 'Before anything is answered' })
  questionsAsked!: number;

  @Shown('P1', () => Int, { description: 'Whatever the vendor answers' })
  questionsAtMost!: number;

  @Shown('P1', () => Int)
  estimatedMinutes!: number;
}

@StaffObject('AssessmentPayload', 'Result of a change to an assessment')
export class AssessmentPayload extends Payload {
  @Shown('P1', () => Assessment, { nullable: true })
  assessment?: Assessment;
}

@StaffObject('ReviewAnswerPayload', 'Result of reviewing one answer')
export class ReviewAnswerPayload extends Payload {
  @Shown('P4', () => AnswerView, { nullable: true })
  answer?: AnswerView;

  @Shown('P1', () => Assessment, { nullable: true })
  assessment?: Assessment;
}
