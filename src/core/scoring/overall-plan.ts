import type { Climber, Found, Plan } from './climb-options.js';
import { TINY } from './climb-stage.js';
import { climb } from './ladder.js';
import type { Compiled } from './compile.js';
import { maturityCurve, type Curve } from './maturity-curve.js';
import type { Tier } from '../questionnaire/questionnaire.js';
import { tallyOf } from './tally.js';
import type { Working } from './working.js';

interface Sum extends Plan {
  /** Maturity × weight of the domains so far. */
  readonly gain: number;
}

/**
 * The fewest changes after which the overall level reaches a target (formula 8): the mean of the maturities must reach
 * it, and no critical domain may lie further below than the model allows. For every domain it is known how mature it can
 * become with each number of changes; the changes are then dealt out among the domains in every way.
 */
export function overallPlan(
  compiled: Compiled,
  tier: Tier,
  { figures }: Working,
  climbers: readonly (readonly Climber[])[],
  level: number,
): Found {
  const { gates, model } = compiled;
  const lowest = level - model.scoring.levels_above_lowest_critical;
  const assessed = compiled.domains.flatMap(({ weight, critical, rungs }, at) => {
    const isAssessed = climb(tallyOf(rungs[tier], figures, gates), gates).assured !== null;
    const curve = maturityCurve(climbers[at] ?? [], gates);
    return isAssessed ? [{ weight, curve: critical ? from(curve, lowest) : curve }] : [];
  });
  const wanted = level * assessed.reduce((total, { weight }) => total + weight, 0);
  let sums: readonly Sum[] = [{ count: 0, burden: 0, options: [], gain: 0 }];
  for (const { weight, curve } of assessed) sums = dealt(sums, curve, weight);
  const plan = sums.find(({ gain }) => gain >= wanted - TINY) ?? null;
  return { plan, isComplete: assessed.every(({ curve }) => curve.isComplete) };
}

/** A critical domain must not stay below this level. */
function from({ reaches, isComplete }: Curve, lowest: number): Curve {
  return { reaches: reaches.filter(({ maturity }) => maturity >= lowest), isComplete };
}

/** The best sum for each number of changes, fewest first. */
function dealt(sums: readonly Sum[], { reaches }: Curve, weight: number): readonly Sum[] {
  const best: (Sum | undefined)[] = [];
  for (const sum of sums) {
    for (const one of reaches) {
      const count = sum.count + one.count;
      const gain = sum.gain + weight * one.maturity;
      const burden = sum.burden + one.burden;
      const known = best[count];
      if (known !== undefined && (known.gain > gain || (known.gain === gain && known.burden <= burden)))
        continue;
      best[count] = { count, burden, gain, options: [...sum.options, ...one.options] };
    }
  }
  return best.filter((sum) => sum !== undefined);
}
