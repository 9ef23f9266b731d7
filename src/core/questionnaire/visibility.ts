/**
 * Decides which questions an assessment asks, and in which state each of them is.
 * Authority: DOMAIN section 4 (conditions, tiers, N/A), CLI.md (score: states, the first that fits).
 * Version 1.
 */
import { isAnswered } from './comparison.js';
import { holds, type Values } from './conditions.js';
import type { Answer, Answers, AnswerValue, Context } from './answer.js';
import type { Question, Questionnaire, Tier } from './questionnaire.js';

export type QuestionState =
  | 'not_in_tier'
  | 'not_visible'
  | 'na_approved'
  | 'na_pending'
  | 'unanswered'
  | 'answered';

export interface QuestionStates {
  /** Every question of the questionnaire, in file order. */
  readonly states: ReadonlyMap<string, QuestionState>;
  /** What conditions may see, `finding.if` included: the values of the answered questions only. */
  readonly values: Values;
}

/**
 * The state of every question. One pass in file order is enough, and branching always ends, because a
 * condition may only read earlier questions; one that reads a later question sees it as unanswered.
 */
export function questionStates(
  questionnaire: Questionnaire,
  answers: Answers,
  context: Context,
): QuestionStates {
  const states = new Map<string, QuestionState>();
  const values = new Map<string, AnswerValue>();
  for (const section of questionnaire.sections) {
    const open = section.visible_if === undefined || holds(section.visible_if, values, context);
    for (const question of section.questions) {
      const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
      const state = stateOf(question, answer, open, values, context);
      states.set(question.id, state);
      if (state === 'answered' && answer?.value != null) values.set(question.id, answer.value);
    }
  }
  return { states, values };
}

/** Whether the respondent sees the question: it is asked in the tier and no condition hides it. */
export function isAsked(state: QuestionState): boolean {
  return state !== 'not_in_tier' && state !== 'not_visible';
}

/** Absent `ask_in_tiers` means all tiers. */
export function isAskedInTier(question: Question, tier: Tier): boolean {
  return question.ask_in_tiers === undefined || question.ask_in_tiers.includes(tier);
}

/** The questions of a tier before branching, in file order: what the short set of the tier holds. */
export function shortSet(questionnaire: Questionnaire, tier: Tier): readonly Question[] {
  return questionnaire.sections.flatMap((section) =>
    section.questions.filter((question) => isAskedInTier(question, tier)),
  );
}

function stateOf(
  question: Question,
  answer: Answer | undefined,
  sectionOpen: boolean,
  values: Values,
  context: Context,
): QuestionState {
  if (!isAskedInTier(question, context.tier)) return 'not_in_tier';
  const shown = question.visible_if === undefined || holds(question.visible_if, values, context);
  if (!sectionOpen || !shown) return 'not_visible';
  if (answer?.na === 'approved') return 'na_approved';
  if (answer?.na === 'pending') return 'na_pending';
  return isAnswered(answer?.value) ? 'answered' : 'unanswered';
}
