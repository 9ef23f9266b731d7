import { shapeProblems } from '../../core/questionnaire/answer-shape.js';
import { LONGEST_TEXT } from '../../core/questionnaire/answer-form.js';
import type { Question } from '../../core/questionnaire/questionnaire.js';
import { refuse } from '../../platform/errors/user-errors.js';
import type { StoredAnswer } from './stored-answer.js';

const MOST_BYTES = 65_536;

/**
 * Refuses what can never become an answer: another kind of value, a choice that is not offered, more than
 * anybody writes. How well a field is filled in is asked when the answers are sent, so that drafts are kept.
 */
export function refuseUnfit(question: Question, { value, naReason, comment }: StoredAnswer): void {
  if (Buffer.byteLength(JSON.stringify(value) ?? '') > MOST_BYTES)
    refuse('TOO_LONG', 'value', 'This answer is too large to keep. Shorten it, or refer to a document.');
  if (textsIn(value).some((text) => text.length > LONGEST_TEXT)) refuseLong('value');
  if ((comment ?? '').length > LONGEST_TEXT) refuseLong('comment');
  if ((naReason ?? '').length > LONGEST_TEXT) refuseLong('naReason');
  if (naReason !== null && question.na_allowed !== true)
    refuse(
      'INVALID',
      'naReason',
      'This question applies to everybody. Answer it, or say why not in the comment.',
    );
  const [first] = shapeProblems(question, value, '');
  if (first !== undefined) refuse('INVALID', 'value', `${first.message} ${first.remedy}`);
}

function refuseLong(path: string): never {
  return refuse('TOO_LONG', path, 'Use at most 10,000 characters, or refer to a document.');
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
