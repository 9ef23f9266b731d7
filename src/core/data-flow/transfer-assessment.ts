/**
 * Decides which results a transfer impact assessment may have, and what is missing to it.
 * Authority: DOMAIN section 4 (TIA result), EDPB Recommendations 01/2020, C-311/18; questions T-01 to T-20 of
 * templates/questionnaires/transfer-impact.json.
 * Version 2.
 */
import { isDay, type Day } from '../day.js';
import { pointer, problem, type Problem } from '../problem.js';
import type { Answers, AnswerValue, Context } from '../questionnaire/answer.js';
import { submissionProblems } from '../questionnaire/answer-check.js';
import { missing } from '../questionnaire/missing.js';
import type { Questionnaire } from '../questionnaire/questionnaire.js';
import { isAsked, questionStates } from '../questionnaire/visibility.js';
import type { TiaResult } from './transfer-input.js';

/** What a person may choose at the end; `draft` may always stand. */
export type TiaVerdict = Extract<TiaResult, 'positive' | 'conditional' | 'negative'>;

export interface TiaChoice {
  readonly offered: readonly TiaVerdict[];
  /** Why "yes" is not among them; empty when it is. */
  readonly because: readonly ('in_clear' | 'law_applies' | 'no_technical_measure')[];
}

/** What somebody says of one transfer, on a day. */
export interface TransferAssessment {
  readonly answers: Answers;
  readonly result: TiaVerdict;
  readonly madeOn: Day;
}

/** This question is answered by the result, which is chosen at the end from what the answers offer. */
export const RESULT_QUESTION = 'T-17';
const REVIEW_QUESTION = 'T-20';

/** The questionnaire is internal and asks the same in every tier. */
const EVERY_TIER: Context = { tier: 'T1' };

/** Measures that authorities there cannot get around: keys or re-identification only here, split processing. */
const EFFECTIVE: readonly string[] = ['e2e', 'pseudo', 'split'];
/** Forms in which the recipient cannot read the data at all. */
const UNREADABLE: readonly string[] = ['enc_here', 'pseudo', 'split'];
/** What the law there must be found to be before it counts as no problem. */
const HARMLESS: readonly string[] = ['no', 'limited'];

/**
 * "Yes" is not offered when the data is in clear at the recipient, the law there is problematic and applies, and no
 * effective technical measure is in force. A law nobody has examined counts as problematic, and as one that
 * applies; it need not be examined where an adequacy decision, or a listing that covers the recipient, carries the
 * transfer. An answer to a question that is not asked does not exist.
 */
export function tiaChoice(questionnaire: Questionnaire, answers: Answers): TiaChoice {
  const { states, values } = questionStates(questionnaire, valuesOf(answers), EVERY_TIER);
  const isOneOf = (id: string, choices: readonly string[]): boolean =>
    wordsOf(values.get(id)).some((word) => choices.includes(word));
  const lawState = states.get('T-10');
  const isSpared = lawState !== undefined && !isAsked(lawState) && !isOneOf('T-09', ['no']);
  const isProblematic = !isSpared && !isOneOf('T-10', HARMLESS);
  const applies = !isOneOf('T-11', ['no']);
  const isInClear = !isOneOf('T-04', UNREADABLE);
  if (!isInClear || !isProblematic || !applies || isOneOf('T-14', EFFECTIVE))
    return { offered: ['positive', 'conditional', 'negative'], because: [] };
  return {
    offered: ['conditional', 'negative'],
    because: ['in_clear', 'law_applies', 'no_technical_measure'],
  };
}

/** The ids of what must still be answered, in the order of the questionnaire; not the result itself. */
export function tiaUnanswered(questionnaire: Questionnaire, answers: Answers): readonly string[] {
  return missing(questionnaire, valuesOf(answers), EVERY_TIER)
    .filter(({ question, reason }) => reason === 'unanswered' && question !== RESULT_QUESTION)
    .map(({ question }) => question);
}

/**
 * Every fault of an assessment at once: a result that is not offered, required answers that are missing, answers
 * that are none, a next review that is not after the day of the assessment.
 */
export function tiaProblems(
  questionnaire: Questionnaire,
  { answers, result, madeOn }: TransferAssessment,
): readonly Problem[] {
  const given = valuesOf(answers);
  const { offered } = tiaChoice(questionnaire, given);
  return [
    ...(offered.includes(result) ? [] : [notOffered()]),
    ...tiaUnanswered(questionnaire, given).map(unanswered),
    ...submissionProblems(questionnaire, given, EVERY_TIER),
    ...reviewFaults(given[REVIEW_QUESTION]?.value, madeOn),
  ];
}

/** An N/A has to be earned from a reviewer, and an assessment has none: only values count. */
function valuesOf(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).map(([id, { value = null }]) => [id, { value }] as const),
  );
}

function notOffered(): Problem {
  const message =
    'The data is in clear at the recipient, the law there goes too far and applies, and no technical measure stops it.';
  const remedy = 'Name an effective technical measure, or choose another result.';
  return problem('NOT_OFFERED', '/result', message, remedy);
}

function unanswered(id: string): Problem {
  const where = pointer('/answers', id);
  return problem('UNANSWERED', where, 'An assessment needs this answer.', 'Answer the question.');
}

function reviewFaults(review: AnswerValue | null | undefined, madeOn: Day): readonly Problem[] {
  if (!isDay(review) || review > madeOn) return [];
  const where = pointer('/answers', REVIEW_QUESTION);
  const message = 'The next review is not after the day of the assessment.';
  return [problem('REVIEW_NOT_AHEAD', where, message, 'Choose a later day.')];
}

function wordsOf(value: AnswerValue | null | undefined): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}
