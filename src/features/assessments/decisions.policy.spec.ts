import { describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import path from 'node:path';
import { parseDecisionPolicy, reviewDueOn, validityOf } from './decisions.policy.js';

const FILE = path.resolve(import.meta.dirname, '../../../templates/decisions/policy.json');
const RAW = JSON.parse(fs.readFileSync(FILE, 'utf8')) as Record<string, unknown>;
const POLICY = parseDecisionPolicy(RAW);

describe('the rules of decisions', () => {
  it('ask two people and the advice in the tiers in which much is at stake', () => {
    expect(POLICY).toMatchObject({ secondPerson: ['T1', 'T2'], advice: ['T1', 'T2'] });
  });

  it.each([
    ['a tier without an interval', { re_review_months: { T1: 12, T2: 12, T3: 24 } }, 'T4'],
    [
      'an interval that is no number of months',
      { re_review_months: { T1: 12, T2: 12, T3: 24, T4: 0 } },
      'T4',
    ],
    ['a tier nobody knows', { second_person: ['T1', 'T5'] }, 'second_person'],
    ['the same tier twice', { advice: ['T1', 'T1'] }, 'advice'],
    ['no list at all', { advice: 'T1' }, 'advice'],
  ])('are not taken with %s', (_, wrong, named) => {
    expect(() => parseDecisionPolicy({ ...RAW, ...wrong })).toThrow(named);
  });
});

describe('the day of the next review', () => {
  it.each([
    ['T1', '2026-11-25', '2027-11-25'],
    ['T2', '2028-02-29', '2029-02-28'],
    ['T3', '2026-12-31', '2028-12-31'],
    ['T4', '2028-02-29', '2031-02-28'],
  ] as const)('of a service in %s decided on %s is %s', (tier, decided, due) => {
    expect(reviewDueOn(POLICY, tier, decided)).toBe(due);
  });
});

describe('the last day of a decision', () => {
  const [today, due] = ['2026-11-28', '2027-11-28'];

  it.each([
    ['an approval without a wish', 'APPROVED', null, { until: due }],
    ['an approval until a wanted day', 'APPROVED', '2027-01-31', { until: '2027-01-31' }],
    ['an approval until the day of the review', 'APPROVED_WITH_CONDITIONS', due, { until: due }],
    ['an approval beyond the review', 'APPROVED', '2027-11-29', { isRefused: 'TOO_LONG' }],
    ['an approval that ends today', 'APPROVED', today, { isRefused: 'OVER' }],
    ['a rejection, whatever was wanted', 'REJECTED', '2027-01-31', { until: null }],
  ] as const)('of %s', (_, outcome, wanted, expected) => {
    expect(validityOf({ outcome, wanted }, due, today)).toEqual(expected);
  });
});
