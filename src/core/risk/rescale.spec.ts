import { describe, expect, test } from '@jest/globals';
import { carriedOver } from './rescale.js';
import { FIVE_BY_FIVE, type RiskScale } from './scale.js';

describe('another scale', () => {
  const three: RiskScale = {
    ...FIVE_BY_FIVE,
    likelihood: ['a', 'b', 'c'],
    impact: ['a', 'b', 'c'],
    bands: [
      { id: 'low', from: 1, to: 2 },
      { id: 'medium', from: 3, to: 4 },
      { id: 'high', from: 6, to: 6 },
      { id: 'critical', from: 9, to: 9 },
    ],
  };
  test('carries each step over rounded up, and the order of ratings stays', () => {
    const carried = [1, 2, 3, 4, 5].map((step) =>
      carriedOver({ likelihood: step, impact: 5 }, FIVE_BY_FIVE, three),
    );
    expect(carried.map(({ likelihood, impact }) => `${likelihood} × ${impact}`)).toEqual([
      '1 × 3',
      '2 × 3',
      '2 × 3',
      '3 × 3',
      '3 × 3',
    ]);
  });
});
