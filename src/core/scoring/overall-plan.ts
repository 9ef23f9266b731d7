import type { Tier } from '../questionnaire/questionnaire.js';
import { lightest, planFor, type Climber, type Found, type Plan } from './climb-options.js';
import type { Compiled } from './compile.js';
import { climb } from './ladder.js';
import { emptyFigures, type Figures } from './figures.js';
import { tallyOf } from './tally.js';
import type { Working } from './working.js';

/** What a domain could become: where it stands, or the lightest plan to a level. */
interface Step extends Plan {
  /** Maturity × weight of the domain. */
  readonly gain: number;
  readonly level: number;
}

/**
 * Changes after which the overall level reaches a target (formula 8): the mean of the maturities must reach
 * it, and no critical domain may lie further below than the model allows. Every domain either stays or takes
 * the lightest plan to one of its levels; half a level is not tried, so there may be a plan with fewer changes.
 */
export function overallPlan(
  compiled: Compiled,
  tier: Tier,
  working: Working,
  climbers: readonly (readonly Climber[])[],
  level: number,
): Found {
  const assessed = compiled.domains.flatMap((domain, at) => {
    const own = climbers[at] ?? [];
    const steps = stepsOf(compiled, tier, working.figures, domain, own);
    return steps === null ? [] : [{ domain, steps }];
  });
  const weight = assessed.reduce((total, { domain }) => total + domain.weight, 0);
  const lowest = level - compiled.model.scoring.levels_above_lowest_critical;
  let sums: readonly Step[] = [{ count: 0, burden: 0, options: [], gain: 0, level: 0 }];
  for (const { domain, steps } of assessed) {
    const allowed = domain.critical ? steps.filter((step) => step.level >= lowest) : steps;
    sums = undominated(sums.flatMap((sum) => allowed.map((step) => joined(sum, step))));
  }
  const enough = sums.filter(({ gain }) => gain >= level * weight - 1e-9);
  return { plan: lightest(enough), isComplete: false };
}

/** Null: the domain is not assessed, so it counts for nothing. */
function stepsOf(
  { gates }: Compiled,
  tier: Tier,
  figures: Figures,
  { weight, rungs }: Compiled['domains'][number],
  climbers: readonly Climber[],
): readonly Step[] | null {
  const now = climb(tallyOf(rungs[tier], figures, gates), gates);
  if (now.assured === null) return null;
  const steps: Step[] = [];
  for (let level = now.level; level <= 5; level += 1) {
    const plan = level === now.level ? NOTHING : planFor(climbers, level, gates).plan;
    if (plan === null) continue;
    const after = climb(tallyOf(rungs[tier], changed(figures, plan), gates), gates);
    const maturity = Number(after.maturity.n) / Number(after.maturity.d);
    steps.push({ ...plan, gain: maturity * weight, level: after.level });
  }
  return steps;
}

const NOTHING: Plan = { count: 0, burden: 0, options: [] };

/** The figures with a plan carried out; near enough to search with. */
function changed(figures: Figures, { options }: Plan): Figures {
  const copy = emptyFigures(figures.state.length);
  copy.state.set(figures.state);
  copy.rank.set(figures.rank);
  copy.n.set(figures.n);
  copy.d.set(figures.d);
  for (const { index, value, rank } of options) {
    copy.n[index] = Math.round(value * FINE);
    copy.d[index] = FINE;
    copy.rank[index] = rank;
  }
  return copy;
}

const FINE = 10_000;

function joined(sum: Step, step: Step): Step {
  return {
    count: sum.count + step.count,
    burden: sum.burden + step.burden,
    options: [...sum.options, ...step.options],
    gain: sum.gain + step.gain,
    level: 0,
  };
}

function undominated(steps: readonly Step[]): readonly Step[] {
  const sorted = [...steps];
  sorted.sort(
    (left, right) => left.count - right.count || left.burden - right.burden || right.gain - left.gain,
  );
  const kept: Step[] = [];
  for (const step of sorted)
    if (!kept.some((other) => other.burden <= step.burden && other.gain >= step.gain)) kept.push(step);
  return kept;
}
