import { bestRank } from './evidence.js';
import type { Compiled, CompiledPractice } from './compile.js';
import type { Int, Small } from './integers.js';
import type { PracticeReview, PracticeState, ScoreInput } from './sheet.js';
import { ASSESSED, NOT_APPLICABLE, NOT_ASSESSED, setFigure } from './figures.js';
import type { Sums, Working } from './working.js';

/** The state and the implementation of every practice, from what its questions earned (formulas 2 and 3). */
export function judgePractices(compiled: Compiled, input: ScoreInput, working: Working): void {
  const outOfScope = compiled.domains.map(({ notApplicable }) => notApplicable?.([], input.context) ?? false);
  const reviews = input.practices ?? {};
  const { figures, sums } = working;
  for (let at = 0; at < compiled.practices.length; at += 1) {
    const practice = compiled.practices[at] as CompiledPractice;
    const review = Object.hasOwn(reviews, practice.practice.id) ? reviews[practice.practice.id] : undefined;
    const state = stateOf(at, outOfScope[practice.domain] === true, review, sums);
    if (review !== undefined) figures.rank[at] = Math.max(figures.rank[at] ?? 0, bestRank(review.evidence));
    figures.state[at] =
      state === 'not_applicable' ? NOT_APPLICABLE : state === 'not_assessed' ? NOT_ASSESSED : ASSESSED;
    working.practiceStates[at] = state;
    working.isCapped[at] = state === 'assessed' && implement(compiled, at, practice.scale, working);
  }
}

/** Refuted beats not applicable (corners); a practice nobody asked about is not assessed, never 0. */
function stateOf(
  at: number,
  isOutOfScope: boolean,
  review: PracticeReview | undefined,
  sums: Sums,
): PracticeState {
  if (review?.refuted === true) return 'refuted';
  const asked = sums.asked[at] ?? 0;
  const isExcused = asked > 0 && sums.excused[at] === asked;
  if (review?.not_applicable === true || isOutOfScope || isExcused) return 'not_applicable';
  return (sums.inSum[at] ?? 0) > 0 ? 'assessed' : 'not_assessed';
}

/** Formula 2: the weighted mean, under the cap when a critical question has 0. True: the cap bites. */
function implement({ gates }: Compiled, at: number, scale: number, { figures, sums }: Working): boolean {
  const earned = sums.earned[at] ?? 0;
  const weight = sums.weight[at] ?? 1;
  const mean = sums.isOdd[at] === 1 ? oddMean(at, scale, sums) : null;
  const n = mean?.n ?? earned;
  const d = mean?.d ?? weight * scale;
  const { criticalCap: cap } = gates;
  const bites = sums.failsCritical[at] === 1 && isAbove(n, d, cap);
  setFigure(figures, at, bites ? cap.n : n, bites ? cap.d : d);
  return bites;
}

/** The mean of a practice with a score that has another denominator, such as a table of seven rows. */
function oddMean(at: number, scale: number, sums: Sums): { readonly n: Int; readonly d: Int } {
  const odd = sums.odd.filter(({ practice }) => practice === at);
  let n = BigInt(sums.earned[at] ?? 0);
  let d = BigInt(scale);
  for (const { weight, score } of odd) {
    n = n * BigInt(score.d) + BigInt(weight) * BigInt(score.n) * d;
    d *= BigInt(score.d);
  }
  return { n, d: d * BigInt(sums.weight[at] ?? 1) };
}

function isAbove(n: Int, d: Int, limit: Small): boolean {
  if (typeof n === 'number' && typeof d === 'number') {
    const right = limit.n * d;
    const left = n * limit.d;
    if (left <= Number.MAX_SAFE_INTEGER && right <= Number.MAX_SAFE_INTEGER) return left > right;
  }
  return BigInt(n) * BigInt(limit.d) > BigInt(limit.n) * BigInt(d);
}
