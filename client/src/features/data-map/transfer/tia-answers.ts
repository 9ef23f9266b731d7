import { INSTRUMENT_OF } from '@core/data-flow/assessed-transfer.js';
import { basisChanges, basisOf } from '@core/data-flow/assessment-basis.js';
import type { MapFlow } from '@core/data-flow/flow-map.js';
import type { LinkedFlow } from '@core/data-flow/map-graph.js';
import { RESULT_QUESTION } from '@core/data-flow/transfer-assessment.js';
import type { Answers, AnswerValue } from '@core/questionnaire/answer.js';
import { parseAnswers } from '@core/questionnaire/parse-answers.js';
import { type Question, type Questionnaire, questionsOf } from '@core/questionnaire/questionnaire.js';
import { isAsked, questionStates } from '@core/questionnaire/visibility.js';

/** What was answered before, with what the flow knows itself, where that is new. */
export function firstAnswers(link: LinkedFlow): Answers {
  const stored = answersOf(link.flow);
  if (Object.keys(stored).length > 0 && basisChanges(link).length === 0) return stored;
  const { countries, mechanism } = basisOf(link);
  const places: Answers = countries.length > 0 ? { 'T-02': { value: countries } } : {};
  return { ...stored, ...places, 'T-06': { value: INSTRUMENT_OF[mechanism] } };
}

/** What an assessment of the flow was answered before; a file of a map may hold anything there. */
export function answersOf({ tia }: MapFlow): Answers {
  const read = parseAnswers({ answers: (tia as { answers?: unknown } | undefined)?.answers });
  return read.ok ? read.sheet.answers : {};
}

/** The result is no question of the form: it is chosen at the end, from what the answers offer. */
export function askedIn(questionnaire: Questionnaire, answers: Answers): readonly Question[] {
  const { states } = questionStates(questionnaire, answers, { tier: 'T1' });
  return questionsOf(questionnaire).filter(({ id }) => {
    const state = states.get(id);
    return id !== RESULT_QUESTION && state !== undefined && isAsked(state);
  });
}

/** What is sent: an answer to a question that is no longer asked stays here, should it be asked again. */
export function answersTo(asked: readonly Question[], answers: Answers): Answers {
  return Object.fromEntries(
    asked.flatMap(({ id }) => {
      const value = answers[id]?.value ?? null;
      return value === null ? [] : [[id, { value }] as const];
    }),
  );
}

export function withAnswer(answers: Answers, id: string, value: AnswerValue | null): Answers {
  if (value !== null) return { ...answers, [id]: { value } };
  return Object.fromEntries(Object.entries(answers).filter(([key]) => key !== id));
}

/** The name of the field of a question, as a refusal names it. */
export function fieldOf(id: string): string {
  return `answers.${id}`;
}
