import { describe, expect, it } from '@jest/globals';
import { templateJson } from '../../../test/support/templates.js';
import { addDays, isDay, weekdayOf } from '../day.js';
import { addBusinessDays, businessDaysBetween, holidaysSkipped, isBusinessDay } from './business-days.js';
import { easterSunday } from './easter.js';
import { calendarFrom, freeDays } from './free-days.js';
import { holidaysIn, type HolidayPlace } from './holidays.js';
import { parseHolidays } from './parse-holidays.js';

const parsed = parseHolidays(templateJson('reference/holidays.json'));
const places = parsed.ok ? parsed.book.places : [];
const NOTHING = { added: [], dropped: [] };

function place(code: string): HolidayPlace {
  const found = places.find((one) => one.code === code);
  if (found === undefined) throw new Error(`no place ${code}`);
  return found;
}

function daysOf(code: string, year: number): string[] {
  return holidaysIn(year, place(code)).map(({ day }) => day.slice(5));
}

describe('Easter Sunday', () => {
  // United States Naval Observatory and the tables of the Book of Common Prayer: the earliest and latest days among them.
  it.each([
    ['1583-04-10'],
    ['1818-03-22'],
    ['1943-04-25'],
    ['1961-04-02'],
    ['2000-04-23'],
    ['2008-03-23'],
    ['2024-03-31'],
    ['2025-04-20'],
    ['2026-04-05'],
    ['2027-03-28'],
    ['2038-04-25'],
    ['2285-03-22'],
  ])('is %s', (day) => expect(easterSunday(Number(day.slice(0, 4)))).toBe(day));

  it('is a Sunday from 22 March to 25 April in every year', () => {
    for (let year = 1583; year < 4200; year += 1) {
      const day = easterSunday(year);
      const isWhere = day.slice(5) >= '03-22' && day.slice(5) <= '04-25';
      if (weekdayOf(day) !== 7 || !isWhere) throw new Error(day);
    }
  });
});

describe('the holidays of a place', () => {
  it.each([
    ['DE', 2026, '01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26'],
    ['DE-BY', 2026, '01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 10-03 11-01 12-25 12-26'],
    ['AT', 2026, '01-01 01-06 04-06 05-01 05-14 05-25 06-04 08-15 10-26 11-01 12-08 12-25 12-26'],
    ['FR', 2026, '01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25'],
    ['NL', 2025, '01-01 04-18 04-21 04-26 05-05 05-29 06-09 12-25 12-26'],
    // As the government of the United Kingdom published them: substitutes for weekends among them.
    ['GB-EAW', 2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
    ['GB-EAW', 2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
    ['GB-EAW', 2028, '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26'],
    ['IT', 2025, '01-01 01-06 04-21 04-25 05-01 06-02 08-15 11-01 12-08 12-25 12-26'],
    ['IT', 2026, '01-01 01-06 04-06 04-25 05-01 06-02 08-15 10-04 11-01 12-08 12-25 12-26'],
    ['IE', 2026, '01-01 02-02 03-17 04-06 05-04 06-01 08-03 10-26 12-25 12-26'],
    // 1 February is a Friday: then it is not the Monday after it.
    ['IE', 2030, '01-01 02-01 03-17 04-22 05-06 06-03 08-05 10-28 12-25 12-26'],
    ['CH', 2026, '08-01'],
    // As the Office of Personnel Management published them; New Year’s Day of 2028 is kept in 2027.
    ['US', 2026, '01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25'],
    ['US', 2027, '01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31'],
    ['US', 2028, '01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25'],
  ])('%s in %i', (code, year, days) => expect(daysOf(code, year).join(' ')).toBe(days));

  it('begin with the year that a law says', () => {
    expect([2018, 2019].map((year) => daysOf('DE-BE', year).includes('03-08'))).toEqual([false, true]);
    expect([2022, 2023].map((year) => daysOf('IE', year).includes('02-06'))).toEqual([false, true]);
    expect([2020, 2021].map((year) => daysOf('US', year).includes('06-18'))).toEqual([false, true]);
  });

  it('lie in their year, in order and apart, in every place for a century', () => {
    for (const one of places)
      for (let year = 1990; year < 2090; year += 1) {
        const days = holidaysIn(year, one).map(({ day }) => day);
        const isRight = days.every(
          (day, at) => isDay(day) && day >= `${year}` && (days[at - 1] ?? '') <= day,
        );
        if (!isRight || days.at(-1)! > `${year}-12-31`) throw new Error(`${one.code} ${days.join(' ')}`);
      }
    expect(places.length).toBeGreaterThan(10);
  });
});

describe('the holidays of a workspace', () => {
  const changes = { added: [{ day: '2026-12-24', name: 'Office closed' }], dropped: ['2026-10-03'] };

  it('are those of its place, with what it dropped and added', () => {
    const days = freeDays(place('DE'), changes, [2026]).map(({ day, origin }) => `${day} ${origin}`);
    expect(days).toContain('2026-10-03 DROPPED');
    expect(days.slice(-3)).toEqual(['2026-12-24 ADDED', '2026-12-25 PLACE', '2026-12-26 PLACE']);
    expect(freeDays(null, changes, [2026]).map(({ day }) => day)).toEqual(['2026-12-24']);
    const asked = { begins: '2026-09-30', businessDays: 2 };
    expect(calendarFrom(place('DE'), changes, asked).holidays).not.toContain('2026-10-03');
  });

  it('are counted over the end of a year and over leap days', () => {
    const asked = { begins: '2027-12-23', businessDays: 300 };
    const calendar = calendarFrom(place('DE'), NOTHING, asked);
    expect(addBusinessDays('2027-12-23', 3, calendar)).toBe('2027-12-28');
    // 25 and 26 December 2027 and 1 January 2028 fall on weekends: they skip nothing.
    expect(holidaysSkipped('2027-12-23', '2028-01-10', calendar)).toEqual([]);
    expect(addBusinessDays('2028-02-28', 1, calendar)).toBe('2028-02-29');
    const austria = calendarFrom(place('AT'), NOTHING, { begins: '2026-12-23', businessDays: 10 });
    const end = addBusinessDays('2026-12-23', 10, austria);
    expect([end, holidaysSkipped('2026-12-23', end, austria)]).toEqual([
      '2027-01-11',
      ['2026-12-25', '2027-01-01', '2027-01-06'],
    ]);
  });

  it('make up each period of weekdays, business days and skipped holidays, wherever it begins', () => {
    const weekdays = { weekend: [6, 7], holidays: [] };
    for (const code of ['DE-BY', 'GB-EAW', 'US'])
      for (let begins = '2027-11-01'; begins < '2028-05-01'; begins = addDays(begins, 1)) {
        const businessDays = 1 + (Number(begins.slice(8)) % 40);
        const calendar = calendarFrom(place(code), NOTHING, { begins, businessDays });
        const end = addBusinessDays(begins, businessDays, calendar);
        const skipped = holidaysSkipped(begins, end, calendar).length;
        const all = businessDaysBetween(begins, end, weekdays);
        expect([code, begins, all - new Set(holidaysSkipped(begins, end, calendar)).size]).toEqual([
          code,
          begins,
          businessDays,
        ]);
        expect([skipped <= all, isBusinessDay(end, calendar)]).toEqual([true, true]);
      }
  });
});

describe('a file of holidays', () => {
  it('says every fault with its place', () => {
    const rule = { name: { en: 'Leap', de: 'Schalttag' }, on: { date: '02-29' } };
    const nth = { name: { en: 'Fifth', de: '' }, on: { month: 13, weekday: 1, nth: 5 } };
    const file = {
      version: '1',
      about: '',
      places: [{ code: 'de', name: rule.name, source: ' ', rules: [rule, nth] }],
    };
    const refused = parseHolidays(file);
    expect(refused.ok ? [] : refused.problems.map(({ where }) => where)).toEqual([
      '/places/0/code',
      '/places/0/source',
      '/places/0/rules/0/on/date',
      '/places/0/rules/1/name/de',
      '/places/0/rules/1/on/month',
      '/places/0/rules/1/on/nth',
    ]);
  });
});
