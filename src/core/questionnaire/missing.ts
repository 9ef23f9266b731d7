import { pointer, type Problem } from '../problem.js';
import type { Answers, Context } from './answer.js';
import { answerProblems } from './answer-check.js';
import type { Question, Questionnaire } from './questionnaire.js';
import { isAsked, questionStates, type QuestionState } from './visibility.js';

/** A question that keeps a set of answers from being handed in. */
export interface Missing {
  readonly section: string;
  readonly question: string;
  /** `unanswered`: required, asked, and blank. `invalid`: answered, but not as asked for. */
  readonly reason: 'unanswered' | 'invalid';
  /** Why it is invalid; empty for unanswered ones. */
  readonly problems: readonly Problem[];
}

/** What must still be done before the answers can be handed in, in file order; empty: nothing. */
export function missing(
  questionnaire: Questionnaire,
  answers: Answers,
  context: Context,
): readonly Missing[] {
  const { states } = questionStates(questionnaire, answers, context);
  return questionnaire.sections.flatMap((section) =>
    section.questions.flatMap((question) => {
      const state = states.get(question.id);
      if (state === undefined || !isAsked(state)) return [];
      return missingPart(section.id, question, answers, state);
    }),
  );
}

function missingPart(
  section: string,
  question: Question,
  answers: Answers,
  state: QuestionState,
): readonly Missing[] {
  const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
  const problems =
    answer === undefined ? [] : answerProblems(question, answer, pointer('/answers', question.id));
  const named = { section, question: question.id };
  if (problems.length > 0) return [{ ...named, reason: 'invalid', problems }];
  const blank = state === 'unanswered' && question.required === true;
  return blank ? [{ ...named, reason: 'unanswered', problems: [] }] : [];
}
