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

/** When a holiday falls: `12-25`, days after Easter Sunday, or the nth (-1: the last) weekday of a month. */
export type HolidayDate =
  | { readonly date: string }
  | { readonly easter: number }
  | { readonly month: number; readonly weekday: number; readonly nth: number };

export interface HolidayRule {
  readonly name: HolidayName;
  readonly on: HolidayDate;
  /** The first year with this holiday; absent: as long as the law of the place holds. */
  readonly since?: number;
  /** `next_free`: on a weekend it is kept on the next weekday that is no holiday; `day_before`: a Sunday's on Saturday. */
  readonly moved?: 'next_free' | 'day_before';
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

/** The holidays of one year, in the order of the days. `year` from 1583 on. */
export function holidaysIn(year: number, { rules }: HolidayPlace): readonly NamedDay[] {
  const found: NamedDay[] = [];
  for (const rule of rules.filter(({ since = 0 }) => since <= year))
    found.push({ day: kept(dayOf(rule.on, year), rule, found), name: rule.name });
  found.sort((a, b) => (a.day < b.day ? -1 : 1));
  return found;
}

function dayOf(on: HolidayDate, year: number): Day {
  if ('easter' in on) return addDays(easterSunday(year), on.easter);
  if ('date' in on) return `${written(year, 1, 1).slice(0, 4)}-${on.date}`;
  return nthWeekday(year, on);
}

function nthWeekday(
  year: number,
  { month, weekday, nth }: { readonly month: number; readonly weekday: number; readonly nth: number },
): Day {
  if (nth > 0) {
    const first = written(year, month, 1);
    return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1));
  }
  const last = written(year, month, lengthOf(year, month));
  return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
}

function kept(day: Day, { moved }: HolidayRule, before: readonly NamedDay[]): Day {
  if (moved === 'day_before') return weekdayOf(day) === SUNDAY ? addDays(day, -1) : day;
  if (moved === undefined) return day;
  let free = day;
  while (weekdayOf(free) >= SATURDAY || before.some((other) => other.day === free)) free = addDays(free, 1);
  return free;
}
