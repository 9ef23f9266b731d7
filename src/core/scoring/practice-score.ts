/**
 * Decides what a practice is worth from the answers about it.
 * Authority: DOMAIN section 3, formulas 1 and 2.
 * Version 1.0.0 of the formulas.
 */
import {
  add,
  compare,
  divide,
  multiply,
  rational,
  ZERO,
  type Quantity,
  type Rational,
} from '../exact/rational.js';

export interface PracticeTerm {
  /** 0 and neutral questions are not handed in. */
  readonly weight: Quantity;
  /** 0..1, polarity applied; null: N/A approved, left out of both sums. */
  readonly score: Rational | null;
  readonly critical: boolean;
}

export interface PracticeScore {
  readonly implementation: Rational;
  /** What each term adds before the cap, in order; N/A terms add null. */
  readonly terms: readonly (Rational | null)[];
  /** The cap of a failed critical question bites. */
  readonly capped: boolean;
}

/** Null: no question is left in the sum, so the practice is not applicable. */
export function practiceScore(questions: readonly PracticeTerm[], cap: Quantity): PracticeScore | null {
  const weight = questions
    .filter(({ score }) => score !== null)
    .reduce((total, question) => add(total, rational(question.weight)), ZERO);
  if (weight.n === 0n) return null;
  const terms = questions.map(({ weight: own, score }) =>
    score === null ? null : multiply(divide(rational(own), weight), score),
  );
  const mean = terms.reduce<Rational>((total, term) => (term === null ? total : add(total, term)), ZERO);
  const hasFailed = questions.some(({ critical, score }) => critical && score?.n === 0n);
  const capped = hasFailed && compare(mean, rational(cap)) > 0;
  return { implementation: capped ? rational(cap) : mean, terms, capped };
}
