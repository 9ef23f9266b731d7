/**
 * Decides on which day a number of months or years ends.
 * Authority: Regulation (EEC) 1182/71, Art. 3(2)(c): the same date, or the last day of a month that has no such date.
 * Version 1.
 */
import { lengthOf, written, type Day } from '../day.js';

/** The same date `months` later (earlier when negative), or the month's last day: 31 January + 1 is 28 or 29 February. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const count = year * 12 + (month - 1) + months;
  const inYear = Math.floor(count / 12);
  const inMonth = count - inYear * 12 + 1;
  return written(inYear, inMonth, Math.min(date, lengthOf(inYear, inMonth)));
}

/** The same date `years` later; 29 February becomes 28 February where there is none. */
export function addYears(day: Day, years: number): Day {
  return addMonths(day, years * 12);
}

/** The last day of a day's month. */
export function endOfMonth(day: Day): Day {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return written(year, month, lengthOf(year, month));
}
