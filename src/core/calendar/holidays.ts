/**
 * Decides on which days of a year the public holidays of a place fall, from rules that are data.
 * Authority: the laws named beside each place in templates/reference/holidays.json.
 * Version 1.
 */
import { addDays, lengthOf, weekdayOf, written, type Day } from '../day.js';
import { easterSunday } from './easter.js';

/** A name in the languages of the product. */
export interface HolidayName {
  readonly en: string;
  readonly de: string;
}

/** When a holiday falls: `12-25`, days after Easter Sunday, or a weekday of a month. */
export type HolidayDate = { readonly date: string } | { readonly easter: number } | WeekdayOfMonth;

/** The nth (-1: the last) weekday of a month; a date of its own instead, in a year in which that is a given weekday. */
interface WeekdayOfMonth {
  readonly month: number;
  readonly weekday: number;
  readonly nth: number;
  readonly instead?: { readonly date: string; readonly weekday: number };
}

export interface HolidayRule {
  readonly name: HolidayName;
  readonly on: HolidayDate;
  /** The first year with this holiday; absent: as long as the law of the place holds. */
  readonly since?: number;
  /**
   * `next_free`: on a weekend it is kept on the next weekday that is no holiday; `nearest_weekday`: a Saturday's on Friday,
   * a Sunday's on Monday; `day_before`: a Sunday's on Saturday.
   */
  readonly moved?: 'next_free' | 'nearest_weekday' | 'day_before';
}

/** A country or a part of one, with its holidays. */
export interface HolidayPlace {
  /** ISO 3166: `DE`, `DE-BY`. */
  readonly code: string;
  readonly name: HolidayName;
  /** The law that names the days. */
  readonly source: string;
  readonly rules: readonly HolidayRule[];
}

export interface NamedDay {
  readonly day: Day;
  readonly name: HolidayName;
}

const SATURDAY = 6;
const SUNDAY = 7;
const TO_NEAREST: Readonly<Record<number, number>> = { [SATURDAY]: -1, [SUNDAY]: 1 };

/** The holidays kept in one year, in the order of the days. `year` from 1583 on. */
export function holidaysIn(year: number, { rules }: HolidayPlace): readonly NamedDay[] {
  // New Year's Day may be kept on the last day of the year before.
  const found = [...fallingIn(year, rules), ...fallingIn(year + 1, rules)];
  const inYear = found.filter(({ day }) => day.startsWith(fourDigits(year)));
  inYear.sort((a, b) => (a.day < b.day ? -1 : 1));
  return inYear;
}

function fallingIn(year: number, rules: readonly HolidayRule[]): readonly NamedDay[] {
  const found: NamedDay[] = [];
  for (const rule of rules.filter(({ since = 0 }) => since <= year))
    found.push({ day: kept(dayOf(rule.on, year), rule, found), name: rule.name });
  return found;
}

function dayOf(on: HolidayDate, year: number): Day {
  if ('easter' in on) return addDays(easterSunday(year), on.easter);
  if ('date' in on) return dateIn(year, on.date);
  const instead = on.instead === undefined ? null : dateIn(year, on.instead.date);
  if (instead !== null && weekdayOf(instead) === on.instead?.weekday) return instead;
  return nthWeekday(year, on);
}

function dateIn(year: number, date: string): Day {
  return `${fourDigits(year)}-${date}`;
}

function fourDigits(year: number): string {
  return written(year, 1, 1).slice(0, 4);
}

function nthWeekday(year: number, { month, weekday, nth }: WeekdayOfMonth): Day {
  if (nth > 0) {
    const first = written(year, month, 1);
    return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1));
  }
  const last = written(year, month, lengthOf(year, month));
  return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
}

function kept(day: Day, { moved }: HolidayRule, before: readonly NamedDay[]): Day {
  if (moved === 'day_before') return weekdayOf(day) === SUNDAY ? addDays(day, -1) : day;
  if (moved === 'nearest_weekday') return addDays(day, TO_NEAREST[weekdayOf(day)] ?? 0);
  if (moved === undefined) return day;
  let free = day;
  while (weekdayOf(free) >= SATURDAY || before.some((other) => other.day === free)) free = addDays(free, 1);
  return free;
}
