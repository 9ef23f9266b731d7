/**
 * Decides which public holidays count for a workspace: those of the place it chose, with its own changes.
 * Authority: Regulation (EEC) 1182/71, Art. 2: holidays are those of the place where the act is done; the workspace names it.
 * Version 1.
 */
import type { Day } from '../day.js';
import type { BusinessCalendar } from './business-days.js';
import { holidaysIn, type HolidayName, type HolidayPlace } from './holidays.js';

/** What a workspace changed: days it added, with the name it gave them, and days of the place that it works on. */
export interface HolidayChanges {
  readonly added: readonly { readonly day: Day; readonly name: string }[];
  readonly dropped: readonly Day[];
}

/** One day of the list: of the place, dropped from it, or added. */
export interface FreeDay {
  readonly day: Day;
  readonly name: HolidayName;
  readonly origin: 'PLACE' | 'DROPPED' | 'ADDED';
}

/** A business week: holidays alone tell places apart here. */
const WEEKEND: readonly number[] = [6, 7];

/** The list of some years, in the order of the days; a day is named once. `place` null: only what was added. */
export function freeDays(
  place: HolidayPlace | null,
  { added, dropped }: HolidayChanges,
  years: readonly number[],
): readonly FreeDay[] {
  const own = new Set(added.map(({ day }) => day));
  const ofPlace = years
    .flatMap((year) => (place === null ? [] : holidaysIn(year, place)))
    .filter(({ day }) => !own.has(day))
    .map(({ day, name }): FreeDay => ({ day, name, origin: dropped.includes(day) ? 'DROPPED' : 'PLACE' }));
  const ofUs = added
    .filter(({ day }) => years.includes(Number(day.slice(0, 4))))
    .map(({ day, name }): FreeDay => ({ day, name: { en: name, de: name }, origin: 'ADDED' }));
  const all = [...ofPlace, ...ofUs];
  all.sort((a, b) => (a.day < b.day ? -1 : 1));
  return all;
}

/**
 * The calendar for a count of business days that begins on a day. A year has 200 business days at least in every list a
 * person would keep, so the years are enough for the count.
 */
export function calendarFrom(
  place: HolidayPlace | null,
  changes: HolidayChanges,
  { begins, businessDays }: { readonly begins: Day; readonly businessDays: number },
): BusinessCalendar {
  const first = Number(begins.slice(0, 4));
  const years = Array.from({ length: Math.ceil(businessDays / 200) + 1 }, (_, at) => first + at);
  const counting = freeDays(place, changes, years).filter(({ origin }) => origin !== 'DROPPED');
  return { weekend: WEEKEND, holidays: counting.map(({ day }) => day) };
}
