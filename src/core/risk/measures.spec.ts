import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { type Measure, ratedNow, ratedTarget } from './measures.js';

const measure = (preventive: number, mitigating: number, isDone = false): Measure => ({
  preventive,
  mitigating,
  isDone,
});
const WORST = { likelihood: 5, impact: 5 };
const pair = ({ likelihood, impact }: { likelihood: number; impact: number }) => [likelihood, impact];

describe('measures', () => {
  test.each<[string, Measure[], [number, number], [number, number]]>([
    ['none change nothing', [], [5, 5], [5, 5]],
    ['one that is planned changes the target only', [measure(100, 0)], [5, 5], [1, 5]],
    ['one that is done changes both', [measure(50, 50, true)], [3, 4], [3, 4]],
    ['two halves leave a quarter', [measure(50, 0, true), measure(50, 0)], [3, 5], [2, 5]],
  ])('%s', (_, measures, now, target) => {
    expect([pair(ratedNow(WORST, measures)), pair(ratedTarget(WORST, measures))]).toEqual([now, target]);
  });

  test('their order changes nothing, one more never makes it worse, and the target is never above today', () => {
    const arbitrary = fc.record({
      preventive: fc.integer({ min: 0, max: 100 }),
      mitigating: fc.integer({ min: 0, max: 100 }),
      isDone: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(arbitrary, { maxLength: 6 }), arbitrary, (measures, more) => {
        const target = ratedTarget(WORST, measures);
        expect(ratedTarget(WORST, measures.toReversed())).toEqual(target);
        expect(ratedTarget(WORST, [...measures, more]).score).toBeLessThanOrEqual(target.score);
        expect(target.score).toBeLessThanOrEqual(ratedNow(WORST, measures).score);
      }),
      { numRuns: 1_000 },
    );
  });
});
