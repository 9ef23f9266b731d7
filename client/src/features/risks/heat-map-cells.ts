import type { RatedRisk } from '@core/risk/rate.js';
import type { RiskMapQuery, RiskRating } from '../../graphql/staff.generated.js';

export type MapGroup = RiskMapQuery['riskMap'][number];

/** A movement of risks between two cells. */
export interface Move {
  from: Pick<RatedRisk, 'likelihood' | 'impact'>;
  to: Pick<RatedRisk, 'likelihood' | 'impact'>;
  count: number;
}

export function cellOf(group: MapGroup, rating: RiskRating): Move['from'] {
  if (rating === 'INHERENT') return { likelihood: group.inherentLikelihood, impact: group.inherentImpact };
  if (rating === 'TARGET') return { likelihood: group.targetLikelihood, impact: group.targetImpact };
  return { likelihood: group.likelihood, impact: group.impact };
}

export function countIn(groups: readonly MapGroup[], rating: RiskRating, cell: Move['from']): number {
  return groups
    .filter((group) => isSame(cellOf(group, rating), cell))
    .reduce((sum, { count }) => sum + count, 0);
}

/**
 * How risks moved: to where they stand now from before treatment, or to the target from where they stand now. Risks that
 * stay where they are have no arrow.
 */
export function movesOf(groups: readonly MapGroup[], rating: RiskRating): Move[] {
  const [from, to] =
    rating === 'TARGET' ? (['RESIDUAL', 'TARGET'] as const) : (['INHERENT', 'RESIDUAL'] as const);
  const moves = new Map<string, Move>();
  for (const group of groups) {
    const move = { from: cellOf(group, from), to: cellOf(group, to), count: group.count };
    if (isSame(move.from, move.to)) continue;
    const key = [move.from.likelihood, move.from.impact, move.to.likelihood, move.to.impact].join();
    moves.set(key, { ...move, count: move.count + (moves.get(key)?.count ?? 0) });
  }
  return [...moves.values()];
}

export function isSame(one: Move['from'], other: Move['from']): boolean {
  return one.likelihood === other.likelihood && one.impact === other.impact;
}
