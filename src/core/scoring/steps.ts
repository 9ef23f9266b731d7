import { EVIDENCE_CLASSES } from '../vocabulary.js';
import type { Plan } from './climb-options.js';
import type { Compiled } from './compile.js';
import type { Option } from './practice-options.js';
import type { PracticeReview, ScoreInput } from './sheet.js';

/** One changed answer or one changed review. */
export type Step =
  | { readonly question: string; readonly answer: ScoreInput['answers'][string] }
  | { readonly practice: string; readonly review: PracticeReview };

/** What differs between two inputs, in the order of the questionnaire and the model. */
export function stepsBetween(compiled: Compiled, before: ScoreInput, after: ScoreInput): readonly Step[] {
  const answers = compiled.questions.flatMap(({ id }): readonly Step[] => {
    const answer = after.answers[id];
    return answer === undefined || answer === before.answers[id] ? [] : [{ question: id, answer }];
  });
  const reviews = compiled.practices.flatMap(({ practice: { id } }): readonly Step[] => {
    const review = after.practices?.[id];
    return review === undefined || review === before.practices?.[id] ? [] : [{ practice: id, review }];
  });
  return [...answers, ...reviews];
}

export function withSteps(before: ScoreInput, steps: readonly Step[]): ScoreInput {
  const answers = { ...before.answers };
  const practices = { ...before.practices };
  for (const step of steps) {
    if ('question' in step) answers[step.question] = step.answer;
    else practices[step.practice] = step.review;
  }
  return { ...before, answers, practices };
}

/** An input with a plan carried out: answers replaced, proof added by a reviewer. */
export function withPlan(compiled: Compiled, input: ScoreInput, { options }: Plan): ScoreInput {
  return withSteps(
    input,
    options.flatMap((option) => stepsOf(compiled, input, option)),
  );
}

function stepsOf(
  compiled: Compiled,
  input: ScoreInput,
  { index, answers, rank, count }: Option,
): readonly Step[] {
  const steps = answers.map((step): Step => {
    const old = input.answers[step.question] ?? {};
    return { question: step.question, answer: { ...old, value: step.value, na: null } };
  });
  if (count === answers.length) return steps;
  const practice = compiled.practices[index]?.practice.id ?? '';
  const old = input.practices?.[practice] ?? {};
  const proof = { class: EVIDENCE_CLASSES[rank] ?? 'claimed' };
  return [...steps, { practice, review: { ...old, evidence: [...(old.evidence ?? []), proof] } }];
}
