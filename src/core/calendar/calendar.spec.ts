import { describe, expect, it } from '@jest/globals';
import { addDays, daysBetween, isDay, weekdayOf } from '../day.js';
import { addBusinessDays, businessDaysBetween, isBusinessDay, WEEKDAYS_ONLY } from './business-days.js';
import { addMonths, addYears, endOfMonth } from './months.js';
import { endOfPeriod, lastDayToGiveNotice, PERIOD_UNITS } from './period.js';
import { stepReached, USUAL_WARNINGS } from './warnings.js';
import { localDay } from './zone.js';

const CHRISTMAS = { weekend: [6, 7], holidays: ['2026-12-25', '2027-01-01'] };

describe('days', () => {
  it('agree with the calendar of the machine on every day of four centuries', () => {
    let day = '1890-01-01';
    for (let at = Date.UTC(1890, 0, 1); at <= Date.UTC(2290, 0, 1); at += 86_400_000) {
      const date = new Date(at);
      if (date.toISOString().slice(0, 10) !== day) throw new Error(`${day} is not ${date.toISOString()}`);
      if (weekdayOf(day) !== (date.getUTCDay() || 7)) throw new Error(`${day} has another weekday`);
      day = addDays(day, 1);
    }
    expect(day).toBe('2290-01-02');
  });

  it.each([
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2000-02-29', 365 * 100 + 24, '2100-02-28'],
    ['2024-02-29', 1461, '2028-02-29'],
    ['0000-03-01', -1, '0000-02-29'],
  ])('%s and %i days is %s', (day, days, wanted) => {
    expect(addDays(day, days)).toBe(wanted);
    expect(daysBetween(day, wanted)).toBe(days);
  });
});

describe('months and years', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-05-31', 12, '2027-05-31'],
  ])('%s and %i months is %s', (day, months, wanted) => expect(addMonths(day, months)).toBe(wanted));

  it('ends a year from the leap day on the last of February', () => {
    expect([addYears('2024-02-29', 1), addYears('2024-02-29', 4)]).toEqual(['2025-02-28', '2028-02-29']);
    expect([endOfMonth('2028-02-03'), endOfMonth('2026-12-31')]).toEqual(['2028-02-29', '2026-12-31']);
  });
});

describe('business days', () => {
  it('leave out weekends and the holidays that were handed in', () => {
    expect(isBusinessDay('2026-12-25', WEEKDAYS_ONLY)).toBe(true);
    expect(isBusinessDay('2026-12-25', CHRISTMAS)).toBe(false);
    expect(addBusinessDays('2026-12-24', 1, CHRISTMAS)).toBe('2026-12-28');
    expect(addBusinessDays('2026-12-24', 5, CHRISTMAS)).toBe('2027-01-04');
    expect(addBusinessDays('2026-11-27', 1, WEEKDAYS_ONLY)).toBe('2026-11-30');
    expect(addBusinessDays('2026-11-28', 0, WEEKDAYS_ONLY)).toBe('2026-11-28');
  });

  it('know a weekend of another place', () => {
    const friday = { weekend: [5, 6], holidays: [] };
    expect(addBusinessDays('2026-11-26', 1, friday)).toBe('2026-11-29');
  });

  it('end where every day is free', () => {
    const never = { weekend: [1, 2, 3, 4, 5, 6, 7], holidays: [] };
    expect(addBusinessDays('2026-11-26', 3, never)).toBe('2026-11-26');
  });

  it('count back what was counted forth', () => {
    for (let count = 0; count < 60; count += 1) {
      const end = addBusinessDays('2026-11-25', count, CHRISTMAS);
      expect([count, businessDaysBetween('2026-11-25', end, CHRISTMAS)]).toEqual([count, count]);
    }
  });
});

/** The second one has a leap day. */
const OVER_TWO_WINTERS = [...daysFrom('2026-12-01', 99), ...daysFrom('2027-12-01', 100)];

describe('a period of an agreement', () => {
  it.each([
    ['2026-12-15', 30, 'calendar_days', '2027-01-14'],
    ['2028-02-01', 28, 'calendar_days', '2028-02-29'],
    ['2026-12-18', 10, 'business_days', '2027-01-05'],
    ['2026-08-31', 6, 'months', '2027-02-28'],
    ['2024-02-29', 1, 'years', '2025-02-28'],
  ] as const)('begun on %s, %i %s end on %s', (day, length, unit, end) => {
    expect(endOfPeriod(day, { length, unit }, CHRISTMAS)).toBe(end);
  });

  it('is kept by notice on the last day and missed by notice a day later', () => {
    for (const unit of PERIOD_UNITS) {
      const period = { length: 5, unit };
      for (const day of OVER_TWO_WINTERS) {
        const last = lastDayToGiveNotice(day, period, CHRISTMAS);
        expect([unit, day, isDay(last) && endOfPeriod(last, period, CHRISTMAS) <= day]).toEqual([
          unit,
          day,
          true,
        ]);
        const late = endOfPeriod(addDays(last, 1), period, CHRISTMAS);
        // Months of different length may end on one day: then the later start ends on it too.
        if (unit.endsWith('days')) expect([unit, day, late > day]).toEqual([unit, day, true]);
      }
    }
  });
});

describe('warnings', () => {
  const due = '2026-12-10';
  it.each([
    ['2026-12-02', null],
    ['2026-12-03', 7],
    ['2026-12-06', 7],
    ['2026-12-07', 3],
    ['2026-12-09', 1],
    ['2026-12-10', 0],
    ['2026-12-11', -1],
    ['2027-06-11', -1],
  ])('on %s the newest step is %p', (today, step) => {
    expect(stepReached(due, today, USUAL_WARNINGS)).toBe(step);
  });

  it('come each on its day, over the end of a year and over the leap day', () => {
    for (let dueOn = '2027-12-15'; dueOn < '2028-05-01'; dueOn = addDays(dueOn, 1))
      for (const step of [60, 30, 7, 3, 1, 0, -1, -3]) {
        const day = addDays(dueOn, -step);
        const [before, told] = [-1, 0].map((later) => stepReached(dueOn, addDays(day, later), [step]));
        if (before !== null || told !== step) throw new Error(`${step} of ${dueOn}`);
      }
    expect(stepReached('2028-03-01', '2028-02-28', [3, 1])).toBe(3);
    expect(stepReached('2028-03-01', '2028-02-29', [3, 1])).toBe(1);
    expect(stepReached('2027-01-02', '2026-12-26', [7])).toBe(7);
    expect(stepReached('2028-02-27', '2028-03-01', [1, -3])).toBe(-3);
  });

  it.each([
    ['2026-12-01', '2026-12-03', 7],
    ['2026-12-03', '2026-12-03', null],
    ['2026-12-04', '2026-12-06', null],
    ['2026-12-04', '2026-12-07', 3],
    ['2026-12-10', '2026-12-10', null],
    ['2026-12-10', '2026-12-11', -1],
  ])('of a day that was set on %s the newest on %s is %p', (setOn, today, step) => {
    expect(stepReached(due, today, USUAL_WARNINGS, setOn)).toBe(step);
  });
});

describe('the day of a place', () => {
  const berlin = [
    { from: '', minutes: 60 },
    { from: '2026-03-29T01:00:00Z', minutes: 120 },
    { from: '2026-10-25T01:00:00Z', minutes: 60 },
  ];
  it.each([
    ['2026-12-31T22:59:00Z', '2026-12-31'],
    ['2026-12-31T23:00:00Z', '2027-01-01'],
    ['2026-03-28T22:59:59.999Z', '2026-03-28'],
    ['2026-03-28T23:00:00Z', '2026-03-29'],
    ['2026-07-01T21:59:00Z', '2026-07-01'],
    ['2026-07-01T22:00:00Z', '2026-07-02'],
    ['2026-10-25T22:30:00Z', '2026-10-25'],
  ])('at %s in Berlin it is %s', (instant, day) => expect(localDay(instant, berlin)).toBe(day));

  it('lies a day back west of Greenwich and is nothing for what is no instant', () => {
    expect(localDay('2026-03-01T04:00:00Z', [{ from: '', minutes: -300 }])).toBe('2026-02-28');
    expect(localDay('2026-02-30T04:00:00Z', [])).toBeNull();
    expect(localDay('yesterday', [])).toBeNull();
  });
});

function daysFrom(first: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => addDays(first, at));
}
