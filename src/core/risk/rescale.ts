/**
 * Decides how a rating is carried over to another scale.
 * Authority: DOMAIN section 3, formula 13 (scales are settings); rounded up, so that no risk looks smaller after it.
 * Version 1.
 */
import type { RiskScale } from './scale.js';
import { rate, type RatedRisk } from './rate.js';

/** The same share of the new side, rounded up: 4 of 5 becomes 3 of 3, 1 of 5 becomes 1 of 4. */
export function carriedOver(
  { likelihood, impact }: Pick<RatedRisk, 'likelihood' | 'impact'>,
  from: RiskScale,
  to: RiskScale,
): RatedRisk {
  return rate(
    carriedStep(likelihood, from.likelihood.length, to.likelihood.length),
    carriedStep(impact, from.impact.length, to.impact.length),
    to,
  );
}

/** Whole numbers only, so that the database can do the same: ceil(step × to / from). */
export function carriedStep(step: number, from: number, to: number): number {
  return Math.min(to, Math.ceil((step * to) / from));
}
