/**
 * Decides what a practice is worth from the answers to its questions: state, implementation, class of evidence.
 * Authority: DOMAIN section 3, formulas 1 to 3 with their corners; section 4 (hidden and not applicable questions).
 * Version 1.0.0 of the formulas.
 */
import { bestRank } from './evidence.js';
import type { Compiled, CompiledPractice } from './compile.js';
import type { Int, Small } from './integers.js';
import type { PracticeReview, PracticeState, ScoreInput } from './sheet.js';
import { ASSESSED, NOT_APPLICABLE, NOT_ASSESSED, setFigure } from './figures.js';
import type { QuestionColumns } from './question-columns.js';
import { NA_APPROVED, NOT_IN_TIER, NOT_VISIBLE } from './standing.js';
import type { Working } from './working.js';

/** The state and the implementation of every practice, from what its questions earned (formulas 2 and 3). */
export function judgePractices(compiled: Compiled, input: ScoreInput, working: Working): void {
  const outOfScope = compiled.domains.map(({ notApplicable }) => notApplicable?.([], input.context) ?? false);
  const reviews = reviewsOf(input);
  const { figures } = working;
  for (let at = 0; at < compiled.practices.length; at += 1) {
    const practice = compiled.practices[at] as CompiledPractice;
    const review = reviews?.get(practice.practice.id);
    const sum = sumOf(practice, compiled.columns, working);
    const state = stateOf(sum, outOfScope[practice.domain] === true, review);
    if (review !== undefined) figures.rank[at] = Math.max(figures.rank[at] ?? 0, bestRank(review.evidence));
    figures.state[at] =
      state === 'not_applicable' ? NOT_APPLICABLE : state === 'not_assessed' ? NOT_ASSESSED : ASSESSED;
    working.practiceStates[at] = state;
    working.isCapped[at] = state === 'assessed' && implement(compiled, at, sum, working);
  }
}

/** Null: no practice was reviewed. */
function reviewsOf({ practices }: ScoreInput): ReadonlyMap<string, PracticeReview> | null {
  const entries = Object.entries(practices ?? {});
  return entries.length === 0 ? null : new Map(entries);
}

/** What the questions of one practice come to. */
interface Sum {
  /** Questions asked in the tier; those that enter the sum; those that excuse the practice. */
  asked: number;
  inSum: number;
  excused: number;
  failsCritical: boolean;
  weight: number;
  /** Weight × score, over the scale of the practice. */
  earned: number;
  /** A score does not fit the scale of the practice. */
  isOdd: boolean;
}

/** Formula 1: hidden questions and approved N/A are left out of both sums; what is not answered earns nothing. */
function sumOf(
  { slots, isExcusedWhenHidden }: CompiledPractice,
  { weight, critical }: QuestionColumns,
  { standings, scores }: Working,
): Sum {
  const sum: Sum = {
    asked: 0,
    inSum: 0,
    excused: 0,
    failsCritical: false,
    weight: 0,
    earned: 0,
    isOdd: false,
  };
  for (const slot of slots) {
    const standing = standings[slot];
    if (standing === NOT_IN_TIER) continue;
    sum.asked += 1;
    if (standing === NA_APPROVED || (standing === NOT_VISIBLE && isExcusedWhenHidden)) sum.excused += 1;
    if (standing === NA_APPROVED || standing === NOT_VISIBLE) continue;
    sum.inSum += 1;
    sum.weight += weight[slot] ?? 0;
    const worth = scores[slot] ?? null;
    if (worth === null || worth.n === 0) sum.failsCritical ||= critical[slot] === 1;
    else if (worth.gain >= 0) sum.earned += worth.gain;
    else sum.isOdd = true;
  }
  return sum;
}

/** Refuted beats not applicable (corners); a practice nobody asked about is not assessed, never 0. */
function stateOf(
  { asked, excused, inSum }: Sum,
  isOutOfScope: boolean,
  review: PracticeReview | undefined,
): PracticeState {
  if (review?.refuted === true) return 'refuted';
  const isExcused = asked > 0 && excused === asked;
  if (review?.not_applicable === true || isOutOfScope || isExcused) return 'not_applicable';
  return inSum > 0 ? 'assessed' : 'not_assessed';
}

/** Formula 2: the weighted mean, under the cap when a critical question has 0. True: the cap bites. */
function implement(compiled: Compiled, at: number, sum: Sum, working: Working): boolean {
  const { criticalCap: cap } = compiled.gates;
  const practice = compiled.practices[at] as CompiledPractice;
  const mean = sum.isOdd ? oddMean(practice, compiled.columns, sum, working) : null;
  const n = mean?.n ?? sum.earned;
  const d = mean?.d ?? sum.weight * practice.scale;
  const bites = sum.failsCritical && isAbove(n, d, cap);
  setFigure(working.figures, at, bites ? cap.n : n, bites ? cap.d : d);
  return bites;
}

/** The mean of a practice with a score that has another denominator, such as a table of seven rows. */
function oddMean(
  { slots, scale }: CompiledPractice,
  columns: QuestionColumns,
  { earned, weight }: Sum,
  { scores }: Working,
): { readonly n: Int; readonly d: Int } {
  let n = BigInt(earned);
  let d = BigInt(scale);
  for (const slot of slots) {
    const score = scores[slot] ?? null;
    if (score === null || score.gain >= 0) continue;
    n = n * BigInt(score.d) + BigInt(columns.weight[slot] ?? 0) * BigInt(score.n) * d;
    d *= BigInt(score.d);
  }
  return { n, d: d * BigInt(weight) };
}

function isAbove(n: Int, d: Int, limit: Small): boolean {
  if (typeof n === 'number' && typeof d === 'number') {
    const right = limit.n * d;
    const left = n * limit.d;
    if (left <= Number.MAX_SAFE_INTEGER && right <= Number.MAX_SAFE_INTEGER) return left > right;
  }
  return BigInt(n) * BigInt(limit.d) > BigInt(limit.n) * BigInt(d);
}
