import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Band } from '../vocabulary.js';
import { bandOf, residualRisk, type ResidualInput } from './residual.js';

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
