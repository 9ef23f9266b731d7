import { describe, expect, it } from '@jest/globals';
import { assert, integer, property } from 'fast-check';
import { roundHalfUp } from './rounding.js';

describe('rounding for display', () => {
  it.each([
    ['24.6500', 1, '24.7'],
    ['24.6499', 1, '24.6'],
    ['0.4950', 2, '0.50'],
    ['0.0050', 2, '0.01'],
    ['99.9999', 0, '100'],
    ['1.005', 2, '1.01'],
    ['7', 2, '7.00'],
    ['-0.5', 0, '0'],
    ['-1.51', 0, '-2'],
    ['not a number', 2, 'not a number'],
  ])('rounds %s to %i decimals as %s', (decimal, decimals, expected) => {
    expect(roundHalfUp(decimal, decimals)).toBe(expected);
  });

  it('never moves a figure by more than half of the last decimal', () => {
    assert(
      property(
        integer({ min: 0, max: 1_000_000 }),
        integer({ min: 0, max: 3 }),
        (tenThousandths, decimals) => {
          const exact = (tenThousandths / 10_000).toFixed(4);
          const distance = Math.abs(Number(roundHalfUp(exact, decimals)) - Number(exact));
          expect(distance).toBeLessThanOrEqual(0.5 / 10 ** decimals + 1e-9);
        },
      ),
    );
  });
});
