import { describe, expect, test } from '@jest/globals';
import type { Fraction } from './integers.js';
import { overallOf, type DomainShare } from './overall.js';

/** A domain in short: level, maturity, weight, and whether it is critical. */
function share(level: number, maturity: Fraction, weight = 1, critical = false): DomainShare {
  return { weight, critical, level, maturity, assured: null, claimed: null, documented: null };
}

const five = { n: 5, d: 1 };

describe('the level of the whole', () => {
  test.each<[string, readonly DomainShare[], number, number | null]>([
    ['is the whole part of the mean, never rounded up', [share(3, { n: 399, d: 100 })], 1, 3],
    [
      'reaches the next where the mean does exactly',
      [share(3, { n: 7, d: 2 }), share(4, { n: 9, d: 2 })],
      1,
      4,
    ],
    ['weighs each domain', [share(1, { n: 1, d: 1 }, 3), share(5, five, 1)], 1, 2],
    [
      'lies at most one above the lowest critical domain',
      [share(1, { n: 1, d: 1 }, 1, true), share(5, five, 9)],
      1,
      2,
    ],
    ['may lie just one above it', [share(3, { n: 3, d: 1 }, 1, true), share(5, five, 9)], 1, 4],
    ['is not held by a domain that is not critical', [share(1, { n: 1, d: 1 }), share(5, five, 9)], 1, 4],
    ['is held by the lowest of several', [share(4, five, 9, true), share(2, five, 9, true)], 1, 3],
    [
      'lies further above where the model allows it',
      [share(1, { n: 1, d: 1 }, 1, true), share(5, five, 9)],
      3,
      4,
    ],
    ['is unknown where nothing is assessed', [], 1, null],
  ])('%s', (_, domains, levelsAbove, level) => expect(overallOf(domains, levelsAbove).level).toBe(level));
});
