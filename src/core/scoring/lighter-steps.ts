import { EVIDENCE_CLASSES } from '../vocabulary.js';
import type { Compiled } from './compile.js';
import type { CompiledQuestion } from './compile-question.js';
import { betterAnswers } from './moves.js';
import type { ScoreInput } from './sheet.js';
import type { Step } from './steps.js';

/** The same change with less asked of the vendor: a smaller step of the answer, a lower class of proof. Lightest first. */
export function lighterSteps(compiled: Compiled, before: ScoreInput, step: Step): readonly Step[] {
  if ('practice' in step) return lighterProof(step);
  const question = compiled.questions.find(({ id }) => id === step.question);
  if (question === undefined) return [];
  const day = before.assessed_on;
  const now = worth(question, before.answers[step.question]?.value, day);
  const chosen = worth(question, step.answer?.value, day);
  const smaller = betterAnswers(question, now, day).filter(({ score }) => score < chosen);
  const ordered = [...smaller];
  ordered.sort((left, right) => left.score - right.score);
  return ordered.map(({ value }) => ({ question: step.question, answer: { ...step.answer, value } }));
}

type Value = NonNullable<ScoreInput['answers'][string]>['value'];

function worth({ score }: CompiledQuestion, value: Value, day: string | null): number {
  const found = value == null ? null : score(value, day);
  return found === null ? 0 : found.n / found.d;
}

/** Proof that a plan adds is the last one of the review. */
function lighterProof(step: Extract<Step, { practice: string }>): readonly Step[] {
  const evidence = step.review.evidence ?? [];
  const added = evidence.at(-1);
  if (added === undefined) return [];
  const rank = EVIDENCE_CLASSES.indexOf(added.class);
  return EVIDENCE_CLASSES.slice(1, Math.max(1, rank)).map((lower) => ({
    practice: step.practice,
    review: { ...step.review, evidence: [...evidence.slice(0, -1), { ...added, class: lower }] },
  }));
}
