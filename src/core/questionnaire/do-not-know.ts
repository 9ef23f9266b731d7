/**
 * Decides what "I do not know" is: an answer of its own to every question, never a gap and never a good answer.
 * Authority: DOMAIN section 4 ("do not know" is always possible) and formula 1 (worth 0).
 * Version 1.
 */
import type { NotKnown } from './answer.js';
import { choicesOf } from './choices.js';
import type { Question } from './questionnaire.js';

/** Valid for every type of question. It is answered, worth 0, and every comparison with it is false. */
export const DO_NOT_KNOW: NotKnown = { unknown: true };

/** Whether a value is the explicit "do not know", and nothing beside it. */
export function isNotKnown(value: unknown): value is NotKnown {
  return (
    typeof value === 'object' &&
    value !== null &&
    'unknown' in value &&
    value.unknown === true &&
    Object.keys(value).length === 1
  );
}

/** Ids of choices that say the same in the words of a questionnaire. */
export const UNSURE_CHOICES: readonly string[] = ['unknown', 'unsure'];

/** Whether the question says "do not know" in its own words: a form then offers those and no others. */
export function hasOwnNotKnown(question: Question): boolean {
  return (
    question.type === 'country_list' || choicesOf(question).some(({ id }) => UNSURE_CHOICES.includes(id))
  );
}
