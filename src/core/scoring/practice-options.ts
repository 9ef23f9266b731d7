import type { AnswerValue } from '../questionnaire/answer.js';
import type { Compiled } from './compile.js';
import type { CompiledQuestion } from './compile-question.js';
import { ASSESSED, fractionAt } from './figures.js';
import type { Rung } from './gates.js';
import { betterAnswers } from './moves.js';
import type { ScoreInput } from './sheet.js';
import type { Working } from './working.js';

/** One way a practice could stand, and what it takes. */
export interface Option {
  readonly index: number;
  /** Number of changes, and how heavy they are together. */
  readonly count: number;
  readonly burden: number;
  /** Implementation 0..1; near enough to search with, the result is scored exactly. */
  readonly value: number;
  readonly rank: number;
  readonly answers: readonly AnswerStep[];
}

export interface AnswerStep {
  readonly question: string;
  readonly practice: string;
  readonly value: AnswerValue;
  readonly from: number;
  readonly to: number;
}

/** More ways than this are not looked at; then a result is not called the fewest. */
const MOST_WAYS = 4_000;

export interface Options {
  readonly options: readonly Option[];
  readonly isComplete: boolean;
}

/**
 * The ways that no other way beats in every respect, the present one first. Only practices that are judged by
 * answers can change: what is refuted, not applicable or not asked is for a reviewer to change.
 */
export function practiceOptions(
  compiled: Compiled,
  input: ScoreInput,
  working: Working,
  rung: Rung,
): Options {
  const { index, weight } = rung;
  const { n, d } = fractionAt(working.figures, index);
  const rank = working.figures.rank[index] ?? 0;
  const present: Option = { index, count: 0, burden: 0, value: Number(n) / Number(d), rank, answers: [] };
  if (working.figures.state[index] !== ASSESSED || working.practiceStates[index] === 'refuted')
    return { options: [present], isComplete: true };
  const ways = answerWays(compiled, input, working, index);
  const proofs = [0, 1, 2].filter((one) => one >= rank);
  const all = ways.ways.flatMap((way) =>
    proofs.map((reached): Option => {
      const steps = reached - rank;
      const count = way.answers.length + Math.sign(steps);
      return {
        index,
        count,
        burden: way.burden + steps * weight,
        value: way.value,
        rank: reached,
        answers: way.answers,
      };
    }),
  );
  return { options: undominated(all), isComplete: ways.isComplete };
}

interface Way {
  readonly value: number;
  readonly burden: number;
  readonly answers: readonly AnswerStep[];
}

interface Part {
  readonly question: CompiledQuestion;
  readonly score: number;
}

function answerWays(
  compiled: Compiled,
  input: ScoreInput,
  working: Working,
  index: number,
): { readonly ways: readonly Way[]; readonly isComplete: boolean } {
  const parts = compiled.questions.flatMap((question, slot): readonly Part[] => {
    const state = working.questions[slot]?.state ?? 'not_in_tier';
    if (question.practice !== index || !question.counts || !IN_SUM.has(state)) return [];
    const worth = working.scores[slot];
    return [{ question, score: worth == null ? 0 : worth.n / worth.d }];
  });
  const practice = compiled.practices[index]?.practice.id ?? '';
  let isComplete = true;
  let ways: readonly (readonly AnswerStep[])[] = [[]];
  const judged: Part[] = [];
  for (const { question, score } of parts) {
    const steps = betterAnswers(question, score, input.assessed_on).map((move): AnswerStep => ({
      question: move.question,
      practice,
      value: move.value,
      from: score,
      to: move.score,
    }));
    judged.push({ question, score });
    const longer = ways.flatMap((way) => [way, ...steps.map((step) => [...way, step])]);
    const different = withoutTwins(longer, judged);
    if (different.length > MOST_WAYS) isComplete = false;
    ways = different.slice(0, MOST_WAYS);
  }
  return { ways: ways.map((answers) => wayOf(compiled, parts, answers)), isComplete };
}

/** Of ways with as many changes that come to the same so far, one is enough: what follows treats them alike. */
function withoutTwins(
  ways: readonly (readonly AnswerStep[])[],
  parts: readonly Part[],
): readonly (readonly AnswerStep[])[] {
  const found = new Map<string, readonly AnswerStep[]>();
  for (const way of ways) {
    const { earned, hasFailed } = sumOf(parts, way);
    const key = `${way.length} ${earned.toFixed(9)} ${hasFailed}`;
    if (!found.has(key)) found.set(key, way);
  }
  return [...found.values()];
}

const IN_SUM: ReadonlySet<string> = new Set(['answered', 'unanswered', 'na_pending']);

/** Formula 2 for changed answers. The burden of an answer is its weight times what it gains. */
function wayOf({ gates }: Compiled, parts: readonly Part[], answers: readonly AnswerStep[]): Way {
  const { weight, earned, burden, hasFailed } = sumOf(parts, answers);
  const cap = gates.criticalCap.n / gates.criticalCap.d;
  const mean = weight === 0 ? 0 : earned / weight;
  return { value: hasFailed ? Math.min(mean, cap) : mean, burden, answers };
}

function sumOf(parts: readonly Part[], answers: readonly AnswerStep[]) {
  const changed = new Map(answers.map((step) => [step.question, step]));
  let weight = 0;
  let earned = 0;
  let burden = 0;
  let hasFailed = false;
  for (const { question, score } of parts) {
    const step = changed.get(question.id);
    const reached = step?.to ?? score;
    weight += question.weight;
    earned += question.weight * reached;
    burden += question.weight * (reached - score);
    if (question.critical && reached === 0) hasFailed = true;
  }
  return { weight, earned, burden, hasFailed };
}

/** Leaves out every option that another one matches or beats in count, burden, value and rank. */
function undominated(options: readonly Option[]): readonly Option[] {
  const sorted = [...options];
  sorted.sort(
    (left, right) => left.count - right.count || left.burden - right.burden || right.value - left.value,
  );
  const kept: Option[] = [];
  for (const option of sorted) {
    const isBeaten = kept.some(
      (other) => other.burden <= option.burden && other.value >= option.value && other.rank >= option.rank,
    );
    if (!isBeaten) kept.push(option);
  }
  return kept;
}
