import type { Climber } from './climb-options.js';
import type { Gates, Rung } from './gates.js';
import type { Option } from './practice-options.js';

/** The practices of one stage of a domain, as formula 5 looks at them. */
export interface Stage {
  /** Those that can be judged; the others are in no sum. */
  readonly open: readonly Climber[];
  /** A required practice is not assessed: the stage cannot be passed. */
  readonly isMissing: boolean;
  readonly weight: number;
  /** Any-of groups that apply here. */
  readonly groups: ReadonlySet<number>;
}

/** Searching is done with ordinary numbers; what is found is scored exactly. */
export const TINY = 1e-9;

export function stageOf(climbers: readonly Climber[], stage: number): Stage {
  const own = climbers.filter(({ rung }) => rung.stage === stage);
  const open = own.filter(({ state }) => state === 'open');
  const grouped = own.filter(
    ({ rung, state, isIdleInGroup }) => rung.group >= 0 && (state === 'open' || isIdleInGroup),
  );
  return {
    open,
    isMissing: own.some(({ state }) => state === 'missing'),
    weight: open.reduce((total, { rung }) => total + rung.weight, 0),
    groups: new Set(grouped.map(({ rung }) => rung.group)),
  };
}

/** The mean of the stage and its groups, once every required practice is enough. */
export function isStagePassed(
  { weight, groups }: Stage,
  { earned, meetsGroups }: { readonly earned: number; readonly meetsGroups: ReadonlySet<number> },
  { stageAverage: { n, d } }: Gates,
): boolean {
  return earned >= (n / d) * weight - TINY && [...groups].every((group) => meetsGroups.has(group));
}

/** A required practice must reach threshold and class; an optional one may stay as it is. */
export function isEnough(rung: Rung, { value, rank }: Option, needsProof: boolean, gates: Gates): boolean {
  if (!rung.required) return true;
  const least = needsProof && rung.stage < 2 ? Math.max(rung.leastRank, gates.provenRank) : rung.leastRank;
  return passes(value, gates) && rank >= least;
}

export function passes(value: number, { practicePass: { n, d } }: Gates): boolean {
  return value >= n / d - TINY;
}
