import { refuse } from '../../platform/errors/user-errors.js';
import type { Assessment } from './assessment.entity.js';

/** Nothing can be reviewed, asked again or decided on what is not there any more. */
export function refuseDeleted({ answersDeletedAt }: Assessment): void {
  if (answersDeletedAt === null) return;
  refuse(
    'NOT_ALLOWED',
    'assessmentId',
    'The answers of this assessment were deleted at the end of their time. Send the vendor a new questionnaire.',
  );
}
