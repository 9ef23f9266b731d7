import { type Measure, ratedNow, ratedTarget } from '../../core/risk/measures.js';
import { isOnScale, rate, type RatedRisk } from '../../core/risk/rate.js';
import type { RiskScale } from '../../core/risk/scale.js';
import { refuse } from '../../platform/errors/user-errors.js';
import type { BandName } from '../vendors/vendor.enums.js';
import type { Risk } from './risk.entity.js';
import type { RiskMeasure } from './risk-measure.entity.js';

export type Pair = Pick<RatedRisk, 'likelihood' | 'impact'>;

/** What a risk is rated from. Null: the formula speaks, else a person's word, which stands until it is taken back. */
export interface RatedFrom {
  inherent: Pair;
  measures: readonly Measure[];
  now: Pair | null;
  target: Pair | null;
}

export type RatingColumns = Pick<
  Risk,
  | 'likelihood'
  | 'impact'
  | 'score'
  | 'band'
  | 'inherentLikelihood'
  | 'inherentImpact'
  | 'inherentBand'
  | 'targetLikelihood'
  | 'targetImpact'
  | 'targetBand'
>;

/** The three ratings of a risk on a scale (DOMAIN formula 13). */
export function ratingColumns(from: RatedFrom, scale: RiskScale): RatingColumns {
  const inherent = rate(from.inherent.likelihood, from.inherent.impact, scale);
  const now =
    from.now === null
      ? ratedNow(inherent, from.measures, scale)
      : rate(from.now.likelihood, from.now.impact, scale);
  const target =
    from.target === null
      ? ratedTarget(inherent, from.measures, scale)
      : rate(from.target.likelihood, from.target.impact, scale);
  return {
    likelihood: now.likelihood,
    impact: now.impact,
    score: now.score,
    band: bandName(now),
    inherentLikelihood: inherent.likelihood,
    inherentImpact: inherent.impact,
    inherentBand: bandName(inherent),
    targetLikelihood: target.likelihood,
    targetImpact: target.impact,
    targetBand: bandName(target),
  };
}

/** As a risk stands in its row; its measures come beside it. */
export function ratedFrom(risk: Risk, measures: readonly Measure[]): RatedFrom {
  return {
    inherent: { likelihood: risk.inherentLikelihood, impact: risk.inherentImpact },
    measures,
    now: risk.ratingReason === null ? null : { likelihood: risk.likelihood, impact: risk.impact },
    target:
      risk.targetReason === null ? null : { likelihood: risk.targetLikelihood, impact: risk.targetImpact },
  };
}

export function measureOf({ preventive, mitigating, doneOn }: Omit<RiskMeasure, 'tenantId'>): Measure {
  return { preventive, mitigating, isDone: doneOn !== null };
}

export function bandName({ band }: Pick<RatedRisk, 'band'>): BandName {
  return band.toUpperCase() as BandName;
}

/** A step that the workspace's scale does not have is refused; moving it silently would be another judgement. */
export function refuseOffScale(pair: Pair, scale: RiskScale): void {
  if (isOnScale(pair.likelihood, pair.impact, scale)) return;
  const side = isOnScale(pair.likelihood, 1, scale) ? 'impact' : 'likelihood';
  refuse(
    'INVALID',
    side,
    `The scale of this workspace has the steps 1 to ${scale[side].length}. Choose one of them.`,
  );
}
