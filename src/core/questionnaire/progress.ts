import type { Answers, Context } from './answer.js';
import { minutesFor } from './minutes.js';
import { missing } from './missing.js';
import type { Question, Questionnaire, Section } from './questionnaire.js';
import { isAsked, questionStates } from './visibility.js';

/** How far a part of a questionnaire is answered; counts of questions that are asked. */
export interface Progress {
  readonly total: number;
  readonly required: number;
  /** N/A counts as answered: the person has done what was asked. What is not as asked for counts as open. */
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
  const left = new Set(missing(questionnaire, answers, context).map(({ question }) => question));
  const asked = (section: Section): readonly Question[] =>
    section.questions.filter(({ id }) => isAsked(states.get(id) ?? 'not_in_tier'));
  const isOpen = ({ id }: Question): boolean => states.get(id) === 'unanswered' || left.has(id);
  const sections = questionnaire.sections.map((section) => ({
    section: section.id,
    ...count(questionnaire, asked(section), isOpen),
  }));
  return { ...count(questionnaire, questionnaire.sections.flatMap(asked), isOpen), sections };
}

function count(
  questionnaire: Questionnaire,
  questions: readonly Question[],
  isOpen: (question: Question) => boolean,
): Progress {
  const open = questions.filter(isOpen);
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
