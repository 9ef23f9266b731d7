import { describe, expect, it } from '@jest/globals';
import { reviewDueOn } from './decisions.policy.js';

describe('the day of the next review', () => {
  it.each([
    ['T1', '2026-11-25', '2027-11-25'],
    ['T2', '2028-02-29', '2029-02-28'],
    ['T3', '2026-12-31', '2028-12-31'],
    ['T4', '2028-02-29', '2031-02-28'],
  ] as const)('of a service in %s decided on %s is %s', (tier, decided, due) => {
    expect(reviewDueOn(tier, decided)).toBe(due);
  });
});
