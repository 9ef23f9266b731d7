import type { Choice, Question } from './questionnaire.js';

/** The answers of the two types whose words never change (templates/schema/README.md). */
const STANDARD: readonly Choice[] = [
  { id: 'yes', label: 'Yes', score: 1 },
  { id: 'partial', label: 'Partly', score: 0.5 },
  { id: 'planned', label: 'Not yet, but planned with a date', score: 0 },
  { id: 'no', label: 'No', score: 0 },
  { id: 'unknown', label: 'Do not know', score: 0 },
];
const YES_NO: readonly Choice[] = STANDARD.filter(({ id }) => ['yes', 'no', 'unknown'].includes(id));

/**
 * The choices a question offers, in order. A scale or yes_no question may leave them out and then
 * offers the standard ones; every other type offers what its file says (none for free text).
 */
export function choicesOf(question: Question): readonly Choice[] {
  if (question.choices !== undefined) return question.choices;
  if (question.type === 'scale') return STANDARD;
  return question.type === 'yes_no' ? YES_NO : [];
}

/** Whether the answer to a question is one or more of its choices. */
export function hasChoices(question: Question): boolean {
  return ['yes_no', 'scale', 'single', 'multi'].includes(question.type);
}
