import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays } from '../day.js';
import { agreementCover, coverStanding } from './agreement-cover.js';
import { agreementState, type AgreementDates } from './agreement-state.js';

const dated = (startsOn: string | null, endsOn: string | null, more: Partial<AgreementDates> = {}) => ({
  signedOn: '2026-01-15',
  startsOn,
  endsOn,
  renewsByItself: false,
  renewalMonths: null,
  terminatedOn: null,
  replacedOn: null,
  ...more,
});
const TODAY = '2026-06-15';

describe('the days under contract', () => {
  test.each<[string, AgreementDates[], string | null, string | null]>([
    ['are none without an agreement', [], null, null],
    ['are none with a draft', [dated(null, null, { signedOn: null })], null, null],
    ['have no end when nothing ends it', [dated(null, null)], '2026-01-15', null],
    ['end with the agreement', [dated(null, '2026-12-31')], '2026-01-15', '2026-12-31'],
    ['are over, and the last one is known', [dated(null, '2026-06-14')], null, '2026-06-14'],
    ['lie ahead when it is signed for later', [dated('2026-07-01', null)], '2026-07-01', null],
    [
      'go on when the next begins on the day after',
      [dated('2026-07-01', '2027-06-30'), dated(null, '2026-06-30')],
      '2026-01-15',
      '2027-06-30',
    ],
    [
      'break where a day is missing',
      [dated('2026-07-02', '2027-06-30'), dated(null, '2026-06-30')],
      '2026-01-15',
      '2026-06-30',
    ],
    [
      'go on under the version that takes the place of another',
      [dated(null, null, { replacedOn: '2026-05-01' }), dated('2026-05-01', '2026-08-01')],
      '2026-01-15',
      '2026-08-01',
    ],
  ])('%s', (_, agreements, from, until) => {
    expect(agreementCover(agreements, TODAY)).toEqual({ from, until });
  });

  test.each([
    ['2026-06-14', 'signed'],
    ['2026-06-15', 'in_force'],
    ['2026-06-20', 'in_force'],
    ['2026-06-21', 'ended'],
  ])('stand on %s: %s', (day, standing) => {
    expect(coverStanding({ from: '2026-06-15', until: '2026-06-20' }, day)).toBe(standing);
    expect(coverStanding({ from: null, until: '2026-06-20' }, day)).toBe('ended');
    expect(coverStanding({ from: null, until: null }, day)).toBe('none');
  });

  test('are those on which one of the agreements is in force, until the cover ends', () => {
    const day = fc.integer({ min: 0, max: 20 }).map((days) => addDays(TODAY, days - 10));
    const maybe = fc.option(day, { nil: null });
    const dates = fc.record<AgreementDates>({
      signedOn: maybe,
      startsOn: maybe,
      endsOn: maybe,
      renewsByItself: fc.boolean(),
      renewalMonths: fc.option(fc.integer({ min: 1, max: 2 }), { nil: null }),
      terminatedOn: maybe,
      replacedOn: maybe,
    });
    fc.assert(
      fc.property(fc.array(dates, { maxLength: 4 }), day, (agreements, at) => {
        const cover = agreementCover(agreements, TODAY);
        const isInForce = agreements.some((one) => agreementState(one, at) === 'in_force');
        // Cover is told of one stretch: today's or the next. What lies behind its end or before it is not asked.
        fc.pre(at >= TODAY && (cover.until === null || at <= cover.until));
        expect(coverStanding(cover, at) === 'in_force').toBe(isInForce);
      }),
      { seed: 6, numRuns: 400 },
    );
  });
});
