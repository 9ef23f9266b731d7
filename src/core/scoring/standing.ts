import type { QuestionState } from '../questionnaire/visibility.js';

/** How a question stands in one assessment: the number of its state, the first that fits (CLI.md, score). */
export const STATES: readonly QuestionState[] = [
  'not_in_tier',
  'not_visible',
  'na_approved',
  'na_pending',
  'unanswered',
  'answered',
];
export const NOT_IN_TIER = 0;
export const NOT_VISIBLE = 1;
export const NA_APPROVED = 2;
export const NA_PENDING = 3;
export const UNANSWERED = 4;
export const ANSWERED = 5;
