import type { Climber, Plan } from './climb-options.js';
import { passes } from './climb-stage.js';
import { ATTESTED, type Gates, type Rung } from './gates.js';
import type { Option } from './practice-options.js';

/** Some practices of a stage, each in one of its ways, and what they come to. */
export interface State extends Plan {
  /** Weighted sums of implementation and of the assured score. */
  readonly earned: number;
  readonly assured: number;
  /** Weight of the required F and I practices that are proven, and of those that are attested. */
  readonly documented: number;
  readonly attested: number;
  readonly meetsGroups: ReadonlySet<number>;
  readonly isAllZero: boolean;
}

export interface States {
  readonly states: readonly State[];
  readonly isComplete: boolean;
}

export const START: State = {
  count: 0,
  burden: 0,
  options: [],
  earned: 0,
  assured: 0,
  documented: 0,
  attested: 0,
  meetsGroups: new Set(),
  isAllZero: true,
};

/** What is looked at of two that take as many changes: the greater one stays. */
export interface Measure {
  readonly keyOf: (state: State) => string;
  readonly valueOf: (state: State) => number;
}

/** The mean of the assured scores is all that matters. */
export const BY_MEAN: Measure = {
  keyOf: ({ count, isAllZero }) => `${count} ${isAllZero}`,
  valueOf: ({ assured }) => assured,
};

/** Whether the stage is passed, and how well it is proven. */
export const BY_PROOF: Measure = {
  keyOf: ({ count, documented, attested, meetsGroups }) =>
    [count, documented, attested, ...sorted([...meetsGroups], (left, right) => left - right)].join(' '),
  valueOf: ({ earned }) => earned,
};

/** More than these are not kept. */
const MOST_STATES = 20_000;

/**
 * Every combination of ways in which these practices could stand, of those with the same key the best.
 */
export function bestStates(
  climbers: readonly Climber[],
  { keyOf, valueOf }: Measure,
  gates: Gates,
  isAllowed: (rung: Rung, option: Option) => boolean = () => true,
): States {
  let states: readonly State[] = [START];
  let isComplete = true;
  for (const { rung, options } of climbers) {
    const allowed = options.filter((option) => isAllowed(rung, option));
    const best = new Map<string, State>();
    for (const state of states) {
      for (const option of allowed) {
        const next = extend(state, rung, option, gates);
        const key = keyOf(next);
        const other = best.get(key);
        if (other === undefined || isBetter(next, other, valueOf)) best.set(key, next);
      }
    }
    states = [...best.values()];
    if (states.length > MOST_STATES) isComplete = false;
    if (!isComplete) states = states.slice(0, MOST_STATES);
  }
  return { states, isComplete };
}

/** As much for a lighter change is better, too. */
function isBetter(state: State, other: State, valueOf: Measure['valueOf']): boolean {
  const more = valueOf(state) - valueOf(other);
  return more > 0 || (more === 0 && state.burden < other.burden);
}

function extend(state: State, rung: Rung, option: Option, gates: Gates): State {
  const { value, rank, count, burden } = option;
  const isProof = rung.required && rung.stage < 2;
  const meets = rung.group >= 0 && passes(value, gates);
  const factor = (gates.factors[rank] ?? 0) / gates.factorScale;
  return {
    count: state.count + count,
    burden: state.burden + burden,
    options: count === 0 ? state.options : [...state.options, option],
    earned: state.earned + rung.weight * value,
    assured: state.assured + rung.weight * value * factor,
    documented: state.documented + (isProof && rank >= gates.provenRank ? rung.weight : 0),
    attested: state.attested + (isProof && rank >= ATTESTED ? rung.weight : 0),
    meetsGroups: meets ? new Set([...state.meetsGroups, rung.group]) : state.meetsGroups,
    isAllZero: state.isAllZero && value === 0,
  };
}

/** One state of each list together, without those that prove less for as many changes. */
export function joined(left: readonly State[], right: readonly State[]): readonly State[] {
  const best = new Map<string, State>();
  const [fewer, more] = [provingMost(left), provingMost(right)];
  for (const one of fewer) {
    for (const other of more) {
      const both = add(one, other);
      const key = `${both.count} ${both.documented} ${both.attested}`;
      const known = best.get(key);
      if (known === undefined || both.burden < known.burden) best.set(key, both);
    }
  }
  return provingMost([...best.values()]);
}

function add(left: State, right: State): State {
  return {
    ...START,
    count: left.count + right.count,
    burden: left.burden + right.burden,
    options: [...left.options, ...right.options],
    documented: left.documented + right.documented,
    attested: left.attested + right.attested,
  };
}

function provingMost(states: readonly State[]): readonly State[] {
  const kept: State[] = [];
  for (const state of sorted(states, byCount))
    if (!kept.some((other) => other.documented >= state.documented && other.attested >= state.attested))
      kept.push(state);
  return kept;
}

function sorted<T>(list: readonly T[], order: (left: T, right: T) => number): T[] {
  const copy = [...list];
  copy.sort(order);
  return copy;
}

function byCount(left: State, right: State): number {
  return (
    left.count - right.count ||
    right.documented + right.attested - left.documented - left.attested ||
    left.burden - right.burden
  );
}
