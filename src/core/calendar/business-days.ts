/**
 * Decides which days count as business days and where a count of them ends.
 * Authority: Regulation (EEC) 1182/71, Art. 2 and 3: holidays and weekends are data, and the day of the event is not counted.
 * Version 1.
 */
import { addDays, weekdayOf, type Day } from '../day.js';

/** The free days of a place, as data. */
export interface BusinessCalendar {
  /** ISO weekdays that are free: 6 and 7 in most places. */
  readonly weekend: readonly number[];
  /** Public holidays, each a day of its year. */
  readonly holidays: readonly Day[];
}

/** Saturday and Sunday, no holidays: nothing is added to a period that nobody has entered. */
export const WEEKDAYS_ONLY: BusinessCalendar = { weekend: [6, 7], holidays: [] };

/** Whether work is done on a day. */
export function isBusinessDay(day: Day, calendar: BusinessCalendar): boolean {
  return !calendar.weekend.includes(weekdayOf(day)) && !calendar.holidays.includes(day);
}

/**
 * The `days`-th business day after one; the day itself is not counted. `days` is at least 0, and 0 answers the day itself.
 * A calendar without one business day in a year answers the day itself rather than counting for ever.
 */
export function addBusinessDays(day: Day, days: number, calendar: BusinessCalendar): Day {
  let at = day;
  for (let left = days, idle = 0; left > 0 && idle < 366;) {
    at = addDays(at, 1);
    const counts = isBusinessDay(at, calendar);
    left -= counts ? 1 : 0;
    idle = counts ? 0 : idle + 1;
    if (idle === 366) return day;
  }
  return at;
}

/** Business days after `from` up to and with `to`; 0 when `to` does not come later. */
export function businessDaysBetween(from: Day, to: Day, calendar: BusinessCalendar): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
    if (isBusinessDay(day, calendar)) count += 1;
  return count;
}

/** Holidays after `from`, up to and with `to`, that a count passed over: none of a weekend is among them. */
export function holidaysSkipped(from: Day, to: Day, { holidays, weekend }: BusinessCalendar): readonly Day[] {
  return holidays.filter((day) => day > from && day <= to && !weekend.includes(weekdayOf(day)));
}
