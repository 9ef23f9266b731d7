/**
 * Decides whether an answer is valid for its question, and what a form or an import must refuse.
 * Authority: templates/schema/README.md, DOMAIN section 4 (exclusive choices, N/A must be earned).
 * Version 1.
 */
import { pointer, problem, type Problem } from '../problem.js';
import type { Answer, Answers, Context } from './answer.js';
import { formProblems, textProblems } from './answer-form.js';
import { shapeProblems } from './answer-shape.js';
import { isAnswered } from './comparison.js';
import { questionsOf, type Question, type Questionnaire } from './questionnaire.js';
import { isAsked, questionStates } from './visibility.js';

/**
 * Everything a form says about one answer: shape, form, length of the comment, a reason for N/A.
 * A blank answer has no problem here; whether it is missing is asked of missing.ts.
 * @param where the JSON pointer of the answer
 */
export function answerProblems(question: Question, answer: Answer, where: string): readonly Problem[] {
  const comment = textProblems(answer.comment ?? '', pointer(where, 'comment'));
  if (answer.na === 'approved') return comment;
  if (answer.na === 'pending') return [...naProblems(question, answer, where), ...comment];
  const place = pointer(where, 'value');
  const shape = shapeProblems(question, answer.value, place);
  if (shape.length > 0) return [...shape, ...comment];
  return [...formProblems(question, answer.value, place), ...comment];
}

/**
 * What makes a file of answers unusable for scoring: answers to unknown questions and values of another
 * kind than asked for. Answers to questions that are not asked are fine there; they do not count.
 */
export function answersProblems(
  questionnaire: Questionnaire,
  answers: Answers,
  where = '/answers',
): readonly Problem[] {
  const questions = new Map(questionsOf(questionnaire).map((question) => [question.id, question]));
  return Object.entries(answers).flatMap(([id, answer]) => {
    const question = questions.get(id);
    const place = pointer(where, id);
    if (question === undefined) return [unknownQuestion(place)];
    return shapeProblems(question, answer.value, pointer(place, 'value'));
  });
}

/**
 * What a form must refuse of a set of answers: every problem of every answer, and answers to questions
 * that are not asked in this tier or are hidden by a condition.
 */
export function submissionProblems(
  questionnaire: Questionnaire,
  answers: Answers,
  context: Context,
  where = '/answers',
): readonly Problem[] {
  const questions = new Map(questionsOf(questionnaire).map((question) => [question.id, question]));
  const { states } = questionStates(questionnaire, answers, context);
  return Object.entries(answers).flatMap(([id, answer]) => {
    const question = questions.get(id);
    const state = states.get(id);
    const place = pointer(where, id);
    if (question === undefined || state === undefined) return [unknownQuestion(place)];
    if (!isAsked(state)) return saysSomething(answer) ? [notAsked(place)] : [];
    return answerProblems(question, answer, place);
  });
}

function naProblems(question: Question, answer: Answer, where: string): readonly Problem[] {
  const place = pointer(where, 'na');
  const problems = [];
  if (question.na_allowed !== true) {
    const remedy = 'Answer the question, or write in a comment why it does not fit.';
    problems.push(problem('NA_NOT_OFFERED', place, 'This question applies to everybody.', remedy));
  }
  if ((answer.comment ?? '').trim() === '')
    problems.push(
      problem('NA_WITHOUT_REASON', place, 'It is not said why.', 'Write the reason in a comment.'),
    );
  return problems;
}

function saysSomething({ value, na }: Answer): boolean {
  return isAnswered(value) || (na !== undefined && na !== null);
}

function notAsked(where: string): Problem {
  const remedy = 'Leave it out; what is not asked does not count.';
  return problem('NOT_ASKED', where, 'This question is not asked here.', remedy);
}

function unknownQuestion(where: string): Problem {
  const remedy = 'Check the id, and the version of the questionnaire.';
  return problem('UNKNOWN_QUESTION', where, 'The questionnaire has no such question.', remedy);
}
