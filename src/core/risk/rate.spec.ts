import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { compareRisks, isOnScale, matrix, rate, treat } from './rate.js';

describe('a risk item', () => {
  test('all 25 cells have the band of their product', () => {
    const bands = matrix()
      .flat()
      .map(({ likelihood, impact, score, band }) => {
        expect(score).toBe(likelihood * impact);
        return `${score} ${band}`;
      });
    expect(new Set(bands)).toEqual(
      new Set([
        '1 low',
        '2 low',
        '3 low',
        '4 low',
        '5 medium',
        '6 medium',
        '8 medium',
        '9 medium',
        '10 high',
        '12 high',
        '15 high',
        '16 high',
        '20 critical',
        '25 critical',
      ]),
    );
  });

  test.each<[string, [number, number], [number, number], [number, number]]>([
    ['no effect changes nothing', [4, 5], [0, 0], [4, 5]],
    ['2.4 becomes 3', [4, 5], [0.5, 0], [3, 5]],
    ['a full effect still leaves one', [4, 5], [1, 1], [1, 2]],
    ['an exact 2 stays 2', [5, 5], [0.75, 1], [2, 2]],
    ['never below 1', [1, 1], [1, 1], [1, 1]],
  ])('after treatment: %s', (_, [likelihood, impact], [preventive, mitigating], [l, i]) => {
    expect(treat({ likelihood, impact }, { preventive, mitigating })).toMatchObject({
      likelihood: l,
      impact: i,
    });
  });

  test('treatment never makes it worse, and more effect never leaves more', () => {
    const step = fc.integer({ min: 1, max: 5 });
    const effect = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(step, step, effect, effect, effect, (likelihood, impact, p, m, more) => {
        const after = treat({ likelihood, impact }, { preventive: p / 100, mitigating: m / 100 });
        const best = treat(
          { likelihood, impact },
          { preventive: Math.max(p, more) / 100, mitigating: Math.max(m, more) / 100 },
        );
        expect(after.likelihood <= likelihood && after.impact <= impact).toBe(true);
        expect(best.score).toBeLessThanOrEqual(after.score);
      }),
      { numRuns: 5_000 },
    );
  });

  test('the register shows worse bands first, then by impact', () => {
    const risks = [rate(5, 2), rate(5, 3), rate(2, 5), rate(5, 5), rate(1, 1), rate(3, 5)];
    expect(risks.toSorted(compareRisks).map(({ likelihood, impact }) => [likelihood, impact])).toEqual([
      [5, 5],
      [3, 5],
      [2, 5],
      [5, 3],
      [5, 2],
      [1, 1],
    ]);
  });

  test('a step outside the scale is known as such', () => {
    expect([isOnScale(5, 5), isOnScale(6, 1), isOnScale(0, 1), isOnScale(2.5, 1)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
