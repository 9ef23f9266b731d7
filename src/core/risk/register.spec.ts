import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { DEFAULT_APPETITE, parseAppetite } from './appetite.js';
import { changedSince, type FrozenRisk } from './changed-since.js';
import { type Measure, ratedNow, ratedTarget } from './measures.js';
import { DEFAULT_PROPOSALS, parseProposals, proposes } from './proposal-rules.js';
import { carriedOver } from './rescale.js';
import { FIVE_BY_FIVE, type RiskScale } from './scale.js';

const measure = (preventive: number, mitigating: number, isDone = false): Measure => ({
  preventive,
  mitigating,
  isDone,
});
const WORST = { likelihood: 5, impact: 5 };
const pair = ({ likelihood, impact }: { likelihood: number; impact: number }) => [likelihood, impact];

describe('measures', () => {
  test.each<[string, Measure[], [number, number], [number, number]]>([
    ['none change nothing', [], [5, 5], [5, 5]],
    ['one that is planned changes the target only', [measure(100, 0)], [5, 5], [1, 5]],
    ['one that is done changes both', [measure(50, 50, true)], [3, 4], [3, 4]],
    ['two halves leave a quarter', [measure(50, 0, true), measure(50, 0)], [3, 5], [2, 5]],
  ])('%s', (_, measures, now, target) => {
    expect([pair(ratedNow(WORST, measures)), pair(ratedTarget(WORST, measures))]).toEqual([now, target]);
  });

  test('their order changes nothing, one more never makes it worse, and the target is never above today', () => {
    const arbitrary = fc.record({
      preventive: fc.integer({ min: 0, max: 100 }),
      mitigating: fc.integer({ min: 0, max: 100 }),
      isDone: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(arbitrary, { maxLength: 6 }), arbitrary, (measures, more) => {
        const target = ratedTarget(WORST, measures);
        expect(ratedTarget(WORST, measures.toReversed())).toEqual(target);
        expect(ratedTarget(WORST, [...measures, more]).score).toBeLessThanOrEqual(target.score);
        expect(target.score).toBeLessThanOrEqual(ratedNow(WORST, measures).score);
      }),
      { numRuns: 1_000 },
    );
  });
});

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

describe('rules of proposals', () => {
  test('a silent rule and a lesser severity propose nothing', () => {
    const rules = { ...DEFAULT_PROPOSALS, from: 'high' as const, silent: ['C-01'] };
    expect([
      proposes(rules, 'C-01', 'critical'),
      proposes(rules, 'C-02', 'medium'),
      proposes(rules, 'C-02', 'high'),
    ]).toEqual([false, false, true]);
  });

  test('are read back as they are, and every fault is named at once', () => {
    expect(parseProposals(structuredClone(DEFAULT_PROPOSALS)).ok).toBe(true);
    const { low, ...rest } = DEFAULT_PROPOSALS.likelihood;
    const read = parseProposals({
      ...DEFAULT_PROPOSALS,
      likelihood: rest,
      from: 'some',
      impactUnknown: low + 9,
    });
    expect(read.ok ? [] : read.problems.map(({ where }) => where)).toEqual([
      '/likelihood',
      '/impactUnknown',
      '/from',
    ]);
  });

  test('a worse tier weighs no less', () => {
    const read = parseProposals({ ...DEFAULT_PROPOSALS, impact: { T1: 2, T2: 4, T3: 3, T4: 2 } });
    expect(read).toMatchObject({ ok: false, problems: [{ code: 'NOT_RISING', where: '/impact' }] });
  });
});

describe('an appetite', () => {
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
