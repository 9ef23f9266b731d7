import { questionsOf, type Questionnaire } from './questionnaire.js';

/** What a questionnaire consists of, in numbers. */
export interface Outline {
  readonly questions: number;
  readonly sections: number;
  /** Question types that occur, with their number. */
  readonly types: Readonly<Record<string, number>>;
  /** Questions and sections with `visible_if`. */
  readonly conditions: number;
  /** All choices written in the file. */
  readonly choices: number;
}

/** Counts the parts of a questionnaire (CLI.md, questionnaire read). */
export function outline(questionnaire: Questionnaire): Outline {
  const questions = questionsOf(questionnaire);
  const types: Record<string, number> = {};
  for (const { type } of questions) types[type] = (types[type] ?? 0) + 1;
  const conditional = [...questions, ...questionnaire.sections].filter(
    (part) => part.visible_if !== undefined,
  );
  return {
    questions: questions.length,
    sections: questionnaire.sections.length,
    types,
    conditions: conditional.length,
    choices: questions.reduce((sum, question) => sum + (question.choices?.length ?? 0), 0),
  };
}
