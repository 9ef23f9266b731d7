import { describe, expect, test } from '@jest/globals';
import type { AgreementDates } from './agreement-state.js';
import { noticeBy, renewsAfter, termEnds } from './agreement-renewal.js';

const renewing = (
  endsOn: string | null,
  renewalMonths: number | null,
  more: Partial<AgreementDates> = {},
) => ({
  signedOn: '2024-01-15',
  startsOn: null,
  endsOn,
  renewsByItself: true,
  renewalMonths,
  terminatedOn: null,
  replacedOn: null,
  ...more,
});

describe('an agreement that renews by itself', () => {
  test.each([
    // A year each: end and notice move on together, and the notice of this term gives way to the next on the day after.
    ['2024-12-31', 12, 90, '2024-06-01', '2024-12-31', '2024-10-02'],
    ['2024-12-31', 12, 90, '2024-10-02', '2024-12-31', '2024-10-02'],
    ['2024-12-31', 12, 90, '2024-10-03', '2024-12-31', '2025-10-02'],
    ['2024-12-31', 12, 90, '2024-12-31', '2024-12-31', '2025-10-02'],
    ['2024-12-31', 12, 90, '2025-01-01', '2025-12-31', '2025-10-02'],
    ['2024-12-31', 12, 90, '2027-11-30', '2027-12-31', '2028-10-02'],
    ['2024-12-31', 12, 90, '2033-01-01', '2033-12-31', '2033-10-02'],
    // Two years each, in the second of them.
    ['2024-05-14', 24, 30, '2027-05-15', '2028-05-14', '2028-04-14'],
    // A term that ends with February ends with it in a leap year too.
    ['2025-02-28', 12, 0, '2028-01-01', '2028-02-29', '2028-02-29'],
    ['2024-02-29', 12, 0, '2024-03-01', '2025-02-28', '2025-02-28'],
    // Month by month from the end of a month, never drifting.
    ['2025-01-31', 1, 14, '2025-02-20', '2025-02-28', '2025-03-17'],
    ['2025-01-31', 1, 14, '2025-03-01', '2025-03-31', '2025-03-17'],
    // Notice longer than the term: it reaches a later one.
    ['2025-01-31', 1, 60, '2025-02-01', '2025-02-28', '2025-03-01'],
  ])(
    'to %s, then by %i months, %i days of notice: on %s the term ends %s, notice by %s',
    (endsOn, months, noticeDays, today, end, notice) => {
      const dates = renewing(endsOn, months);
      expect([renewsAfter(dates, today), noticeBy(dates, noticeDays, today)]).toEqual([end, notice]);
    },
  );

  test('has one end only while nobody says for how long it renews', () => {
    const dates = renewing('2024-12-31', null);
    expect(renewsAfter(dates, '2027-06-01')).toBe('2024-12-31');
    expect(noticeBy(dates, 30, '2027-06-01')).toBe('2024-12-01');
    expect(termEnds(dates, '2025-01-01', '2030-01-01')).toEqual([]);
    expect(renewsAfter(renewing(null, 12), '2027-06-01')).toBeNull();
  });

  test.each([{ terminatedOn: '2026-12-31' }, { replacedOn: '2026-06-01' }])(
    'asks for nothing any more: %o',
    (over) => {
      const dates = renewing('2024-12-31', 12, over);
      expect([renewsAfter(dates, '2025-06-01'), noticeBy(dates, 30, '2025-06-01')]).toEqual([null, null]);
    },
  );

  test('that does not renew keeps its end, whatever months were noted', () => {
    const dates = renewing('2024-12-31', 12, { renewsByItself: false });
    expect(renewsAfter(dates, '2025-06-01')).toBeNull();
    expect(noticeBy(dates, 30, '2025-06-01')).toBe('2024-12-01');
  });

  test('tells every end between two days, both included', () => {
    const dates = renewing('2024-12-31', 12);
    expect(termEnds(dates, '2023-01-01', '2027-12-31')).toEqual([
      '2024-12-31',
      '2025-12-31',
      '2026-12-31',
      '2027-12-31',
    ]);
    expect(termEnds(dates, '2025-12-31', '2026-12-30')).toEqual(['2025-12-31']);
    expect(termEnds(dates, '2026-01-01', '2026-12-30')).toEqual([]);
    expect(termEnds(renewing('2024-12-31', null), '2024-01-01', '2027-12-31')).toEqual(['2024-12-31']);
  });
});
