import { describe, expect, test } from '@jest/globals';
import { agreementState } from './agreement-state.js';
import { notSignedBy, signedByBoth, type Side } from './signatures.js';

const TODAY = '2026-06-15';

describe('an agreement is signed', () => {
  test.each<[string, string | null, string | null, string | null, Side[], string]>([
    ['by nobody: a draft', null, null, null, ['us', 'them'], 'draft'],
    ['by us alone: still a draft', '2026-01-15', null, null, ['them'], 'draft'],
    ['by the vendor alone: still a draft', null, '2026-01-15', null, ['us'], 'draft'],
    ['from the later day on, theirs', '2026-01-15', '2026-02-01', '2026-02-01', [], 'in_force'],
    ['from the later day on, ours', '2026-03-01', '2026-02-01', '2026-03-01', [], 'in_force'],
    ['on one day by both', '2026-06-15', '2026-06-15', '2026-06-15', [], 'in_force'],
    ['not before the second side has', '2026-01-15', '2026-06-16', '2026-06-16', ['them'], 'draft'],
  ])('%s', (_, forUs, forThem, signedOn, missing, state) => {
    expect(signedByBoth({ forUs, forThem })).toBe(signedOn);
    expect(notSignedBy({ forUs, forThem }, TODAY)).toEqual(missing);
    const open = { startsOn: null, endsOn: null, terminatedOn: null, replacedOn: null };
    const dates = { ...open, signedOn, renewsByItself: false, renewalMonths: null };
    expect(agreementState(dates, TODAY)).toBe(state);
  });
});
