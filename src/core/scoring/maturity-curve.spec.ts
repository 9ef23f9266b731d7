import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { smallModel } from '../../../test/support/small-model.js';
import type { Climber } from './climb-options.js';
import { ASSESSED, emptyFigures, NOT_APPLICABLE, NOT_ASSESSED } from './figures.js';
import { gatesOf } from './gates.js';
import { climb } from './ladder.js';
import { maturityCurve } from './maturity-curve.js';
import type { Option } from './practice-options.js';
import { tallyOf } from './tally.js';

const gates = gatesOf(smallModel().scoring);
const WHOLE = 20;

type Way = Pick<Option, 'count' | 'value' | 'rank'>;
type Practice = Pick<Climber, 'state' | 'isIdleInGroup'> & { rung: Climber['rung']; ways: readonly Way[] };

const ways = fc
  .array(
    fc.record({
      count: fc.integer({ min: 1, max: 3 }),
      value: fc.integer({ min: 0, max: WHOLE }).map((value) => value / WHOLE),
      rank: fc.constantFrom(0, 1, 2),
    }),
    { maxLength: 3 },
  )
  .chain((more) =>
    fc
      .record({ value: fc.constantFrom(0, 0.25, 0.6, 1), rank: fc.constantFrom(0, 0, 1, 2) })
      .map((now): readonly Way[] => [{ count: 0, ...now }, ...more]),
  );

const practices: fc.Arbitrary<readonly Practice[]> = fc
  .array(
    fc.record({
      stage: fc.constantFrom(0, 0, 1, 1, 2),
      required: fc.boolean(),
      weight: fc.integer({ min: 1, max: 3 }),
      group: fc.constantFrom(-1, -1, 0),
      leastRank: fc.constantFrom(0, 0, 1),
      standing: fc.constantFrom('open', 'open', 'open', 'open', 'open', 'idle', 'away'),
      ways,
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((all) =>
    all.map(({ standing, ways: own, ...facts }, index): Practice => {
      const rung = { ...facts, index, isTarget: true, group: facts.stage === 2 ? facts.group : -1 };
      const role = standing === 'idle' && rung.required ? 'missing' : 'out';
      return {
        rung,
        ways: own,
        state: standing === 'open' ? 'open' : role,
        isIdleInGroup: standing === 'idle' && rung.group >= 0,
      };
    }),
  );

/** What the scorer says of the domain with each practice in one of its ways. */
function scored(all: readonly Practice[], chosen: readonly Way[]): number {
  const figures = emptyFigures(all.length);
  for (const [at, { state, isIdleInGroup }] of all.entries()) {
    const { value, rank } = chosen[at]!;
    const isIdle = state === 'missing' || isIdleInGroup;
    figures.state[at] = state === 'open' ? ASSESSED : isIdle ? NOT_ASSESSED : NOT_APPLICABLE;
    figures.n[at] = Math.round(value * WHOLE);
    figures.d[at] = WHOLE;
    figures.rank[at] = rank;
  }
  const { n, d } = climb(
    tallyOf(
      all.map(({ rung }) => rung),
      figures,
      gates,
    ),
    gates,
  ).maturity;
  return Number(n) / Number(d);
}

/** The most that each number of changes reaches, by trying every combination. */
function byTrial(all: readonly Practice[]): readonly number[] {
  const best: number[] = [];
  const go = (at: number, chosen: readonly Way[], count: number): void => {
    const practice = all[at];
    if (practice === undefined) {
      best[count] = Math.max(best[count] ?? 0, scored(all, chosen));
      return;
    }
    const open = practice.state === 'open' ? practice.ways : practice.ways.slice(0, 1);
    for (const way of open) go(at + 1, [...chosen, way], count + way.count);
  };
  go(0, [], 0);
  let most = 0;
  return Array.from(best, (one) => (most = Math.max(most, one ?? 0)));
}

test('a number of changes never reaches more than the curve says, and always as much', () => {
  fc.assert(
    fc.property(practices, (all) => {
      const climbers = all.map(({ rung, ways: own, state, isIdleInGroup }) => ({
        rung,
        state,
        isIdleInGroup,
        options: own.map((way): Option => ({ index: rung.index, burden: 0, answers: [], ...way })),
      }));
      const { reaches, isComplete } = maturityCurve(climbers, gates);
      expect(isComplete).toBe(true);
      for (const [count, most] of byTrial(all).entries()) {
        const found = reaches.filter((reach) => reach.count <= count).map(({ maturity }) => maturity);
        expect(Math.max(0, ...found)).toBeCloseTo(most, 9);
      }
    }),
    { numRuns: 400 },
  );
});
