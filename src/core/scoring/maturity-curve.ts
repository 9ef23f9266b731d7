/**
 * Decides how mature a domain can become with 0, 1, 2 … changes: for each number of changes the most that any of them
 * reach. Authority: DOMAIN section 3, formulas 4 to 7. Version 1.0.0 of the formulas.
 *
 * Each level asks for things of its own, so each is looked at by itself: level 1 rises with the mean of F; level 2 with
 * the mean of I once F is passed; level 3 with proof once F and I are; level 4 with the mean of A once they are proven;
 * at level 5 A is passed as well. No combination is left out: of two with as many changes that differ in nothing else
 * that a level looks at, the better one stays.
 */
import { lightest, type Climber, type Plan } from './climb-options.js';
import { isEnough, isStagePassed, type Stage, stageOf, TINY } from './climb-stage.js';
import { bestStates, BY_MEAN, BY_PROOF, joined, START, type State, type States } from './climb-states.js';
import type { Gates } from './gates.js';

/** What a number of changes can reach. */
export interface Reach extends Plan {
  /** Level and progress, 0..5; near enough to search with, what is found is scored exactly. */
  readonly maturity: number;
}

export interface Curve {
  /** Fewest changes first, each better than those before it. */
  readonly reaches: readonly Reach[];
  /** False: the search was cut, so with as many changes more may be reached. */
  readonly isComplete: boolean;
}

/**
 * @param climbers the practices of one domain, each with all ways it could stand
 */
export function maturityCurve(climbers: readonly Climber[], gates: Gates): Curve {
  const [f, i, a] = [stageOf(climbers, 0), stageOf(climbers, 1), stageOf(climbers, 2)];
  const means = [f, i, a].map(({ open }) => bestStates(open, BY_MEAN, gates));
  const [founded, established, leading] = [f, i, a].map((stage) => passing(stage, gates));
  const foundation = f.open.length === 0 && !f.isMissing ? FREE : founded!;
  const both = joined(foundation.states, established!.states);
  const proof = requiredWeight([f, i]);
  const verified = lightest(both.filter((state) => isProven(state, proof, gates)));
  const onFoundation = lightest(foundation.states);
  const found = [
    ...means[0]!.states.map((state) =>
      reach(state, f.open.length > 0 && state.isAllZero ? 0 : 1 + mean(state, f, gates)),
    ),
    ...onTop(onFoundation, means[1]!.states, (state) => 2 + mean(state, i, gates)),
    ...both.map((state) => reach(state, 3 + proofProgress(state, proof, gates))),
    ...onTop(verified, means[2]!.states, (state) => 4 + mean(state, a, gates)),
    ...onTop(verified, leading!.states, () => 5),
  ];
  const parts = [...means, foundation, established!, leading!];
  return {
    reaches: rising(found),
    isComplete: parts.every(({ isComplete }) => isComplete),
  };
}

/** Fundamentals that do not apply hold nothing back. */
const FREE: States = { states: [START], isComplete: true };

/** How the stage can be passed. Where nothing applies it is not: it caps the level. */
function passing(stage: Stage, gates: Gates): States {
  if (stage.isMissing || stage.open.length === 0) return { states: [], isComplete: true };
  const { states, isComplete } = bestStates(stage.open, BY_PROOF, gates, (rung, option) =>
    isEnough(rung, option, false, gates),
  );
  return { states: states.filter((state) => isStagePassed(stage, state, gates)), isComplete };
}

/** Formula 7: progress as the mean of the assured scores. */
function mean({ assured }: State, { weight }: Stage, { progressMax: { n, d } }: Gates): number {
  return weight === 0 ? 0 : Math.min(n / d, assured / weight);
}

interface Proof {
  readonly count: number;
  readonly weight: number;
}

function requiredWeight(stages: readonly Stage[]): Proof {
  const required = stages.flatMap(({ open }) => open).filter(({ rung }) => rung.required);
  return { count: required.length, weight: required.reduce((total, { rung }) => total + rung.weight, 0) };
}

/** Level 4: all of it documented, enough of it attested. */
function isProven(
  { documented, attested }: State,
  { count, weight }: Proof,
  { attestedShare: { n, d } }: Gates,
): boolean {
  return count > 0 && documented >= weight - TINY && attested >= (n / d) * weight - TINY;
}

/** Formula 7 at level 3: the mean of the documented share and of the attested share against the half it needs. */
function proofProgress(
  { documented, attested }: State,
  { weight }: Proof,
  { attestedShare, progressMax }: Gates,
): number {
  const wanted = (attestedShare.n / attestedShare.d) * weight;
  if (weight === 0 || wanted === 0) return 0;
  const reached = (documented / weight + Math.min(1, attested / wanted)) / 2;
  return Math.min(progressMax.n / progressMax.d, reached);
}

function reach({ count, burden, options }: Plan, maturity: number): Reach {
  return { count, burden, options, maturity };
}

function onTop(base: Plan | null, states: readonly State[], maturityOf: (state: State) => number): Reach[] {
  if (base === null) return [];
  return states.map((state) =>
    reach(
      {
        count: base.count + state.count,
        burden: base.burden + state.burden,
        options: [...base.options, ...state.options],
      },
      maturityOf(state),
    ),
  );
}

/** Without what takes more changes, or heavier ones, for no more. */
function rising(reaches: readonly Reach[]): readonly Reach[] {
  const kept: Reach[] = [];
  const sorted = [...reaches];
  sorted.sort(
    (left, right) => left.count - right.count || right.maturity - left.maturity || left.burden - right.burden,
  );
  for (const one of sorted) if (one.maturity > (kept.at(-1)?.maturity ?? -1)) kept.push(one);
  return kept;
}
