import { pointer, problem, type Problem } from '../problem.js';
import { isAnswered } from '../questionnaire/comparison.js';
import { hasChoices } from '../questionnaire/choices.js';
import type { Compiled } from './compile.js';
import { worthOf } from './compile-question.js';
import type { ScoreInput } from './sheet.js';

/** Everything in an input that does not fit its questionnaire or model, all at once. */
export function inputProblems(compiled: Compiled, input: ScoreInput): readonly Problem[] {
  return [...answerProblems(compiled, input), ...reviewProblems(compiled, input)];
}

function answerProblems(compiled: Compiled, { answers, assessed_on }: ScoreInput): readonly Problem[] {
  const questions = new Map(compiled.questions.map((question) => [question.id, question]));
  return Object.entries(answers).flatMap(([id, { value }]) => {
    const question = questions.get(id);
    const where = pointer('', 'answers', id);
    if (question === undefined)
      return [
        problem(
          'UNKNOWN_QUESTION',
          where,
          `The questionnaire has no question ${id}.`,
          'Remove it, or correct the id.',
        ),
      ];
    if (!isAnswered(value) || worthOf(question, value as never, assessed_on) !== null) return [];
    return [
      hasChoices(question.question)
        ? problem(
            'UNKNOWN_CHOICE',
            pointer(where, 'value'),
            `The answer to ${id} is none of its choices.`,
            'Use the ids of its choices.',
          )
        : problem(
            'WRONG_TYPE',
            pointer(where, 'value'),
            `The answer to ${id} is no ${question.question.type}.`,
            'Use the form of its type.',
          ),
    ];
  });
}

function reviewProblems({ practiceIndex }: Compiled, { practices }: ScoreInput): readonly Problem[] {
  return Object.keys(practices ?? {}).flatMap((id) =>
    practiceIndex.has(id)
      ? []
      : [
          problem(
            'UNKNOWN_PRACTICE',
            pointer('', 'practices', id),
            `The maturity model has no practice ${id}.`,
            'Remove it, or correct the id.',
          ),
        ],
  );
}
