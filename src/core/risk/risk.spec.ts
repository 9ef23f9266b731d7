import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { BANDS, type Band } from '../vocabulary.js';
import { acceptanceFaults, hasExpired, mayAccept, type Acceptance } from './appetite.js';
import { draftRisk } from './draft-risk.js';
import { compareRisks, isOnScale, matrix, rate, treat } from './rate.js';
import { bandOf, residualRisk, type ResidualInput } from './residual.js';
import { FIVE_BY_FIVE, parseScale, type RiskScale } from './scale.js';

const base: ResidualInput = { inherent_effective: 82, control_effectiveness: 1, documented_share: 0.5 };

describe('residual risk', () => {
  test.each<[string, Partial<ResidualInput>, string, Band, string]>([
    ['controls take away at most 70 percent', { inherent_effective: 60 }, '18.0000', 'low', 'formula'],
    ['two bands down where half is documented', {}, '25.0000', 'medium', 'limit'],
    ['one band down where less is', { documented_share: '4999/10000' }, '50.0000', 'high', 'limit'],
    ['nothing documented is nothing shown', { documented_share: null }, '50.0000', 'high', 'limit'],
    [
      'within its limits the formula decides',
      { control_effectiveness: 0.6, documented_share: 0.9 },
      '47.5600',
      'medium',
      'formula',
    ],
    [
      'one open critical finding keeps it high',
      { inherent_effective: 40, open_critical_findings: 1 },
      '50.0000',
      'high',
      'floor',
    ],
    [
      'two keep it critical',
      { inherent_effective: 40, open_critical_findings: 2 },
      '70.0000',
      'critical',
      'floor',
    ],
    ['many too', { inherent_effective: 40, open_critical_findings: 9 }, '70.0000', 'critical', 'floor'],
    [
      'a reviewer may force it high',
      { inherent_effective: 40, forced_high: true },
      '50.0000',
      'high',
      'floor',
    ],
    [
      'which adds nothing to two findings',
      { inherent_effective: 40, forced_high: true, open_critical_findings: 2 },
      '70.0000',
      'critical',
      'floor',
    ],
    ['low stays low', { inherent_effective: 10, control_effectiveness: 0.3 }, '7.9000', 'low', 'formula'],
    ['no inherent risk, no residual', { inherent_effective: 0 }, '0.0000', 'low', 'formula'],
  ])('%s', (_, change, residual, band, rule) => {
    expect(residualRisk({ ...base, ...change })).toMatchObject({ residual, band, because: { rule } });
  });

  test('24.70 shows as 25 and is low all the same', () => {
    const risk = residualRisk({ inherent_effective: 24.7, control_effectiveness: 0, documented_share: 0 });
    expect(risk).toMatchObject({ residual: '24.7000', display: 25, band: 'low' });
  });

  test.each<[number | string, Band]>([
    [24.9999, 'low'],
    [25, 'medium'],
    ['499999/10000', 'medium'],
    [50, 'high'],
    [69.9999, 'high'],
    [70, 'critical'],
  ])('%p lies in band %s: edges belong to the upper band', (figure, band) =>
    expect(bandOf(figure)).toBe(band),
  );

  test.each(['inherent_effective', 'control_effectiveness'] as const)(
    'without %s nothing is known',
    (key) => {
      expect(residualRisk({ ...base, [key]: null })).toEqual({
        raw: null,
        residual: null,
        residual_exact: null,
        display: null,
        band: null,
        because: null,
      });
    },
  );

  test('better controls and more documents never raise it, findings never lower it', () => {
    const share = fc.integer({ min: 0, max: 100 });
    const findings = fc.integer({ min: 0, max: 3 });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000 }),
        share,
        share,
        share,
        share,
        findings,
        (ten, ce, moreCe, doc, moreDoc, open) => {
          const figure = (effectiveness: number, documented: number, count: number): number =>
            Number(
              residualRisk({
                inherent_effective: ten / 10,
                control_effectiveness: effectiveness / 100,
                documented_share: documented / 100,
                open_critical_findings: count,
              }).residual,
            );
          const now = figure(ce, doc, open);
          expect(figure(Math.max(ce, moreCe), Math.max(doc, moreDoc), open)).toBeLessThanOrEqual(now);
          expect(figure(ce, doc, open + 1)).toBeGreaterThanOrEqual(now);
          expect(now >= 0 && now <= 100).toBe(true);
        },
      ),
      { numRuns: 5_000 },
    );
  });
});

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

describe('appetite', () => {
  const good: Acceptance = {
    band: 'high',
    role: 'privacy_officer',
    reason: 'Needed until March.',
    on: '2026-11-22',
    until: '2027-03-31',
  };
  test.each<[string, Partial<Acceptance>, readonly string[]]>([
    ['a reason, the right role and an end date', {}, []],
    ['no reason', { reason: ' ' }, ['REASON_MISSING']],
    ['the wrong role', { role: 'assessor' }, ['ROLE_NOT_ALLOWED']],
    ['no end date', { until: null }, ['END_DATE_MISSING']],
    ['an end date that is past', { until: '2026-11-22' }, ['END_DATE_PAST']],
    ['an end date too far away', { until: '2027-11-23' }, ['END_DATE_TOO_LATE']],
    ['twelve months to the day', { until: '2027-11-22' }, []],
    ['a critical risk is for the executive', { band: 'critical' }, ['ROLE_NOT_ALLOWED']],
    ['a low one needs neither reason nor end', { band: 'low', reason: null, until: null }, []],
    [
      'everything at once',
      { role: 'guest', reason: null, until: null },
      ['ROLE_NOT_ALLOWED', 'REASON_MISSING', 'END_DATE_MISSING'],
    ],
  ])('%s', (_, change, faults) => expect(acceptanceFaults({ ...good, ...change })).toEqual(faults));

  test('a band may be closed to acceptance', () => {
    const never = {
      acceptable: false,
      roles: ['owner'],
      needsReason: true,
      needsEndDate: true,
      longestMonths: 6,
    };
    const appetite = { low: never, medium: never, high: never, critical: never };
    expect(mayAccept('critical', 'owner', appetite)).toBe(false);
    expect(acceptanceFaults({ ...good, role: 'owner' }, appetite)).toContain('NOT_ACCEPTABLE');
  });

  test('an acceptance holds through its last day', () => {
    expect([
      hasExpired('2026-11-22', '2026-11-22'),
      hasExpired('2026-11-22', '2026-11-23'),
      hasExpired(null, '2099-01-01'),
    ]).toEqual([false, true, false]);
  });
});

const drafted = (
  severity: 'low' | 'medium' | 'high' | 'critical',
  tier: 'T1' | 'T4' | null,
  scale?: RiskScale,
): unknown => draftRisk({ title: 'No agreement in force', severity, rule: 'DF-01' }, tier, undefined, scale);

describe('a draft from a finding', () => {
  test('is likelier the worse the finding, and hits harder the stricter the tier', () => {
    expect(drafted('critical', 'T1')).toMatchObject({
      likelihood: 5,
      impact: 5,
      band: 'critical',
      because: { finding: 'DF-01', tier: 'T1' },
    });
    expect(drafted('low', 'T4')).toMatchObject({ likelihood: 2, impact: 2, band: 'low' });
  });
  test('assumes the worst while the tier is not known', () => {
    expect(drafted('medium', null)).toMatchObject({ likelihood: 3, impact: 5, band: 'high' });
  });
  test('fits a smaller scale', () => {
    const three: RiskScale = { ...FIVE_BY_FIVE, likelihood: ['a', 'b', 'c'], impact: ['a', 'b', 'c'] };
    expect(drafted('critical', 'T1', three)).toMatchObject({ likelihood: 3, impact: 3 });
  });
  test('every band has its words', () => expect(BANDS).toEqual(['low', 'medium', 'high', 'critical']));
});
