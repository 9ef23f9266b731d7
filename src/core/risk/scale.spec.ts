import { describe, expect, test } from '@jest/globals';
import type { Band } from '../vocabulary.js';
import { matrix, rate } from './rate.js';
import { FIVE_BY_FIVE, parseScale, type RiskScale } from './scale.js';

describe('scales are data', () => {
  const three: RiskScale = {
    id: 'three-by-four',
    version: '1.0.0',
    likelihood: ['a', 'b', 'c'],
    impact: ['a', 'b', 'c', 'd'],
    bands: [
      { id: 'low', from: 1, to: 2 },
      { id: 'medium', from: 3, to: 4 },
      { id: 'high', from: 6, to: 8 },
      { id: 'critical', from: 9, to: 12 },
    ],
  };
  const faults = (change: Partial<RiskScale>): readonly string[] => {
    const result = parseScale({ ...three, ...change });
    return result.ok ? [] : result.problems.map(({ code }) => code);
  };

  test('three by four works as well as five by five', () => {
    expect(faults({})).toEqual([]);
    expect(parseScale(structuredClone(FIVE_BY_FIVE)).ok).toBe(true);
    expect(rate(3, 4, three)).toEqual({ likelihood: 3, impact: 4, score: 12, band: 'critical' });
    expect(matrix(three).map((row) => row.length)).toEqual([4, 4, 4]);
  });

  test.each<[string, Partial<RiskScale>, readonly string[]]>([
    ['too short a side', { likelihood: ['a', 'b'] }, ['SIDE_OUT_OF_RANGE']],
    ['too long a side', { impact: ['a', 'b', 'c', 'd', 'e', 'f'] }, ['SIDE_OUT_OF_RANGE']],
    ['a hole', { bands: three.bands.filter(({ id }) => id !== 'high') }, ['BAND_HOLE', 'BAND_HOLE']],
    [
      'an overlap',
      { bands: three.bands.map((band) => (band.id === 'low' ? { ...band, to: 3 } : band)) },
      ['BAND_OVERLAP'],
    ],
    ['upside down', { bands: three.bands.toReversed() }, ['BANDS_OUT_OF_ORDER']],
    ['an unknown word', { bands: [{ id: 'tiny' as Band, from: 1, to: 12 }] }, ['UNKNOWN_BAND']],
  ])('%s is refused', (_, change, codes) =>
    expect(faults(change)).toEqual(expect.arrayContaining([...codes])),
  );

  test('what is no scale is refused', () => expect(parseScale([]).ok).toBe(false));
});
