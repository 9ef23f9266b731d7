import { describe, expect, test } from '@jest/globals';
import { changedSince, type FrozenRisk } from './changed-since.js';

describe('what has changed since an acceptance', () => {
  const then: FrozenRisk = {
    statement: 'Backups may be read.',
    likelihood: 4,
    impact: 4,
    band: 'high',
    tier: 'T2',
    findings: [{ id: 'f', title: 'Backups are in clear', severity: 'HIGH', isOpen: true, facts: 'a' }],
    measures: [{ id: 'm', what: 'Encrypt backups', isDone: false }],
  };
  const one = then.findings[0]!;
  test.each<[string, Partial<FrozenRisk>, string[]]>([
    ['nothing', {}, []],
    ['the rating', { impact: 5 }, ['RATING 4 × 4 → 4 × 5']],
    ['the tier', { tier: 'T1' }, ['TIER T2 → T1']],
    ['a finding that is gone', { findings: [] }, ['FINDING_GONE Backups are in clear → –']],
    [
      'a finding that was closed',
      { findings: [{ ...one, isOpen: false }] },
      ['FINDING_GONE Backups are in clear → –'],
    ],
    [
      'the facts of a finding',
      { findings: [{ ...one, facts: 'b' }] },
      ['FINDING_CHANGED Backups are in clear → Backups are in clear'],
    ],
    ['a new finding', { findings: [one, { ...one, id: 'g' }] }, ['FINDING_NEW – → Backups are in clear']],
    [
      'a measure that is done',
      { measures: [{ id: 'm', what: 'Encrypt backups', isDone: true }] },
      ['MEASURE_DONE Encrypt backups → Encrypt backups'],
    ],
  ])('%s', (_, change, expected) => {
    const said = changedSince(then, { ...then, ...change });
    expect(said.map(({ kind, before, after }) => `${kind} ${before ?? '–'} → ${after ?? '–'}`)).toEqual(
      expected,
    );
  });
});
