import { describe, expect, test } from '@jest/globals';
import {
  acceptanceFaults,
  DEFAULT_APPETITE,
  hasExpired,
  mayAccept,
  parseAppetite,
  type Acceptance,
} from './appetite.js';

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

describe('reading an appetite', () => {
  const roles = ['privacy_officer', 'executive'];
  test('is read back as it is', () => {
    expect(parseAppetite(structuredClone(DEFAULT_APPETITE), roles).ok).toBe(true);
  });
  test('names every fault at once', () => {
    const read = parseAppetite(
      {
        ...DEFAULT_APPETITE,
        low: { ...DEFAULT_APPETITE.low, roles: [] },
        high: { ...DEFAULT_APPETITE.high, needsEndDate: false },
        critical: { ...DEFAULT_APPETITE.critical, roles: ['guest'] },
      },
      roles,
    );
    expect(read.ok ? [] : read.problems.map(({ code, where }) => `${code} ${where}`)).toEqual([
      'NOBODY_MAY /low',
      'END_DATE_WAIVED /high',
      'UNKNOWN_ROLE /critical',
    ]);
  });
});
