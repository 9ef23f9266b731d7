import type { Question, Questionnaire, QuestionType } from './questionnaire.js';
import { questionsOf } from './questionnaire.js';

/** Minutes one question takes on average: a judgement, used only where a file gives no total. */
const MINUTES: Readonly<Record<QuestionType, number>> = {
  yes_no: 0.5,
  scale: 0.75,
  single: 0.5,
  multi: 0.75,
  number: 0.75,
  date: 0.5,
  text: 1.5,
  long_text: 4,
  country_list: 1,
  file: 2,
  table: 5,
  contact: 1,
  url: 0.5,
};

/**
 * Minutes some questions of a questionnaire take, rounded up. The questionnaire's own estimate, if it has
 * one, is shared out by effort, so that all questions together take just that long.
 */
export function minutesFor(questionnaire: Questionnaire, questions: readonly Question[]): number {
  const all = effort(questionsOf(questionnaire));
  const total = questionnaire.estimated_minutes ?? all;
  return all === 0 ? 0 : Math.ceil((total * effort(questions)) / all);
}

function effort(questions: readonly Question[]): number {
  return questions.reduce((sum, { type }) => sum + MINUTES[type], 0);
}
