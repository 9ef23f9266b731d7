import { isEnough, isStagePassed, passes, stageOf, TINY } from './climb-stage.js';
import type { Gates, Rung } from './gates.js';
import type { Option } from './practice-options.js';

/** A set of options, one for each practice of a domain that has to change or stay. */
export interface Plan {
  readonly count: number;
  readonly burden: number;
  readonly options: readonly Option[];
}

export interface Climber {
  readonly rung: Rung;
  readonly options: readonly Option[];
  /** `open`: it can be judged; `missing`: required and not assessed; `out`: not applicable or optional and not assessed. */
  readonly state: 'open' | 'missing' | 'out';
  /** Belongs to a group and is not assessed: the group applies, but this practice cannot meet it. */
  readonly isIdleInGroup: boolean;
}

export interface Found {
  readonly plan: Plan | null;
  /** False: the search was cut, so there may be a plan with fewer changes. */
  readonly isComplete: boolean;
}

/**
 * The fewest, then lightest, changes after which a domain reaches a level, 1 to 5 (formulas 5 and 6).
 * Stage by stage, for a practice belongs to one stage only; the proof of level 4 joins F and I.
 */
export function planFor(climbers: readonly Climber[], level: number, gates: Gates): Found {
  if (level === 1) return { plan: firstStep(climbers), isComplete: true };
  const wanted = level === 2 ? [0] : level === 5 ? [0, 1, 2] : [0, 1];
  const stages = wanted.map((stage) => stagePlans(climbers, stage, level >= 4, gates));
  const isComplete = stages.every((stage) => stage.isComplete);
  const proofs = join(stages.slice(0, 2).map(({ partials }) => partials));
  const proven = level < 4 ? proofs : proofs.filter((partial) => isProven(climbers, partial, gates));
  const whole = join([proven, ...stages.slice(2).map(({ partials }) => partials)]);
  return { plan: lightest(whole), isComplete };
}

/** The lightest of the plans with the fewest changes. */
export function lightest(plans: readonly Plan[]): Plan | null {
  return plans.reduce<Plan | null>(
    (best, plan) => (best === null || isLighter(plan, best) ? plan : best),
    null,
  );
}

interface Partial extends Plan {
  /** Weighted sum of implementation in the stage, attested weight of required F and I. */
  readonly earned: number;
  readonly attested: number;
  readonly meetsGroups: ReadonlySet<number>;
}

interface StagePlans {
  readonly partials: readonly Partial[];
  readonly isComplete: boolean;
}

/** From level 0: something about one fundamental practice. */
function firstStep(climbers: readonly Climber[]): Plan | null {
  const plans = climbers
    .filter(({ rung, state }) => rung.stage === 0 && state === 'open')
    .flatMap(({ options }) => options.filter(({ value }) => value > 0))
    .map((option): Plan => ({ count: option.count, burden: option.burden, options: [option] }));
  return lightest(plans);
}

/** More partial plans than this are not kept. */
const MOST_PARTIALS = 3_000;

function stagePlans(
  climbers: readonly Climber[],
  stage: number,
  needsProof: boolean,
  gates: Gates,
): StagePlans {
  const own = stageOf(climbers, stage);
  const { open } = own;
  if (own.isMissing) return NO_PLAN;
  if (open.length === 0) return stage === 0 ? { partials: [START], isComplete: true } : NO_PLAN;
  let partials: readonly Partial[] = [START];
  let isComplete = true;
  for (const climber of open) {
    const options = climber.options.filter((option) => isEnough(climber.rung, option, needsProof, gates));
    const longer = partials.flatMap((partial) =>
      options.map((option) => extend(partial, climber.rung, option, gates)),
    );
    const kept = undominated(longer);
    if (kept.length > MOST_PARTIALS) isComplete = false;
    partials = kept.slice(0, MOST_PARTIALS);
  }
  return { partials: partials.filter((partial) => isStagePassed(own, partial, gates)), isComplete };
}

const START: Partial = { count: 0, burden: 0, options: [], earned: 0, attested: 0, meetsGroups: new Set() };
const NO_PLAN: StagePlans = { partials: [], isComplete: true };

function extend(partial: Partial, rung: Rung, option: Option, gates: Gates): Partial {
  const countsAsProof = rung.required && rung.stage < 2 && option.rank === 2;
  const meets = rung.group >= 0 && passes(option.value, gates);
  return {
    count: partial.count + option.count,
    burden: partial.burden + option.burden,
    options: option.count === 0 ? partial.options : [...partial.options, option],
    earned: partial.earned + rung.weight * option.value,
    attested: partial.attested + (countsAsProof ? rung.weight : 0),
    meetsGroups: meets ? new Set([...partial.meetsGroups, rung.group]) : partial.meetsGroups,
  };
}

/** At least half of the required F and I practices by weight are attested. */
function isProven(
  climbers: readonly Climber[],
  { attested }: Partial,
  { attestedShare: { n, d } }: Gates,
): boolean {
  const required = climbers.filter(({ rung, state }) => rung.required && rung.stage < 2 && state === 'open');
  const weight = required.reduce((total, { rung }) => total + rung.weight, 0);
  return weight > 0 && attested >= (n / d) * weight - TINY;
}

/** Every combination of one plan from each list, without those that another one beats. */
function join(lists: readonly (readonly Partial[])[]): readonly Partial[] {
  return lists.reduce<readonly Partial[]>(
    (joined, list) =>
      undominated(
        joined.flatMap((left) =>
          list.map((right): Partial => ({
            count: left.count + right.count,
            burden: left.burden + right.burden,
            options: [...left.options, ...right.options],
            earned: 0,
            attested: left.attested + right.attested,
            meetsGroups: START.meetsGroups,
          })),
        ),
      ),
    [START],
  );
}

function undominated(partials: readonly Partial[]): readonly Partial[] {
  const sorted = [...partials];
  sorted.sort(
    (left, right) => left.count - right.count || left.burden - right.burden || right.earned - left.earned,
  );
  const kept: Partial[] = [];
  for (const partial of sorted) if (!kept.some((other) => beats(other, partial))) kept.push(partial);
  return kept;
}

/** As good in every respect; both are sorted, so `other` has no more changes. */
function beats(other: Partial, { burden, earned, attested, meetsGroups }: Partial): boolean {
  return (
    other.burden <= burden &&
    other.earned >= earned - TINY &&
    other.attested >= attested &&
    [...meetsGroups].every((group) => other.meetsGroups.has(group))
  );
}

function isLighter(left: Plan, right: Plan): boolean {
  return left.count < right.count || (left.count === right.count && left.burden < right.burden);
}
