import type { Answers, Context } from './answer.js';
import { minutesFor } from './minutes.js';
import type { Question, Questionnaire, Section } from './questionnaire.js';
import { isAsked, questionStates, type QuestionState } from './visibility.js';

/** How far a part of a questionnaire is answered; counts of questions that are asked. */
export interface Progress {
  readonly total: number;
  readonly required: number;
  /** N/A counts as answered: the person has done what was asked. */
  readonly answered: number;
  readonly requiredAnswered: number;
  /** Minutes the open questions take. */
  readonly minutesLeft: number;
}

export interface SectionProgress extends Progress {
  readonly section: string;
}

export interface WholeProgress extends Progress {
  /** Every section of the file; one that is hidden has a total of 0. */
  readonly sections: readonly SectionProgress[];
}

/** Progress as a whole and by section. What is hidden or not asked in the tier is in no count. */
export function progress(questionnaire: Questionnaire, answers: Answers, context: Context): WholeProgress {
  const { states } = questionStates(questionnaire, answers, context);
  const asked = (section: Section): readonly Question[] =>
    section.questions.filter(({ id }) => isAsked(states.get(id) ?? 'not_in_tier'));
  const sections = questionnaire.sections.map((section) => ({
    section: section.id,
    ...count(questionnaire, asked(section), states),
  }));
  return { ...count(questionnaire, questionnaire.sections.flatMap(asked), states), sections };
}

function count(
  questionnaire: Questionnaire,
  questions: readonly Question[],
  states: ReadonlyMap<string, QuestionState>,
): Progress {
  const open = questions.filter(({ id }) => states.get(id) === 'unanswered');
  const required = questions.filter((question) => question.required === true);
  const requiredOpen = open.filter((question) => question.required === true);
  return {
    total: questions.length,
    required: required.length,
    answered: questions.length - open.length,
    requiredAnswered: required.length - requiredOpen.length,
    minutesLeft: minutesFor(questionnaire, open),
  };
}
