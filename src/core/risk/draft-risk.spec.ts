import { describe, expect, test } from '@jest/globals';
import { BANDS } from '../vocabulary.js';
import { draftRisk } from './draft-risk.js';
import { FIVE_BY_FIVE, type RiskScale } from './scale.js';

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
