import type { RiskDetailFragment, RiskRating } from '../../graphql/staff.generated.js';

/** One of the three ratings of a risk. */
export function ratedIn(risk: RiskDetailFragment, rating: RiskRating) {
  if (rating === 'INHERENT')
    return { likelihood: risk.inherentLikelihood, impact: risk.inherentImpact, band: risk.inherentBand };
  if (rating === 'TARGET')
    return { likelihood: risk.targetLikelihood, impact: risk.targetImpact, band: risk.targetBand };
  return { likelihood: risk.likelihood, impact: risk.impact, band: risk.band };
}

/** Null: nobody has said anything else than the formula. */
export function reasonOf(risk: RiskDetailFragment, rating: RiskRating): string | null {
  if (rating === 'INHERENT') return risk.inherentReason ?? null;
  return (rating === 'TARGET' ? risk.targetReason : risk.ratingReason) ?? null;
}
