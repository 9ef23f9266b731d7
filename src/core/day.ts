/**
 * Decides what a day is and how many days lie between two of them, without a clock or a time zone.
 * Authority: the Gregorian calendar (ISO 8601), read proleptically.
 * Version 1.
 */

/** YYYY-MM-DD. Days in this form sort by calendar. */
export type Day = string;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a day that exists: 2024-02-29 is one, 2026-02-29 is not. */
export function isDay(text: unknown): text is Day {
  const parts = typeof text === 'string' ? DAY.exec(text) : null;
  if (parts === null) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= lengthOf(year, month);
}

/** Days from one day to another; negative when `to` comes first. Both must be days. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day `days` after one, before it when negative. Answers a day between the years 0000 and 9999. */
export function addDays(day: Day, days: number): Day {
  return dayAt(dayNumber(day) + days);
}

/** ISO 8601: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: Day): number {
  // 1 March of year 0 was a Wednesday.
  return ((((dayNumber(day) + 2) % 7) + 7) % 7) + 1;
}

/** Days of a month, 28 to 31. */
export function lengthOf(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days since 1 March of year 0: with March first, the leap day is the last of its year. */
function dayNumber(day: Day): number {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const fromMarch = (month + 9) % 12;
  const years = month < 3 ? year - 1 : year;
  return yearStart(years) + Math.floor((306 * fromMarch + 5) / 10) + date - 1;
}

/** The inverse of `dayNumber`. */
function dayAt(number: number): Day {
  let years = Math.floor(number / 365.2425);
  if (number < yearStart(years)) years -= 1;
  else if (number >= yearStart(years + 1)) years += 1;
  const inYear = number - yearStart(years);
  const fromMarch = Math.floor((10 * inYear + 5) / 306);
  const date = inYear - Math.floor((306 * fromMarch + 5) / 10) + 1;
  return written(years + (fromMarch > 9 ? 1 : 0), ((fromMarch + 2) % 12) + 1, date);
}

/** Number of the 1 March of a year. */
function yearStart(year: number): number {
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
}

/** `YYYY-MM-DD` of its three numbers. */
export function written(year: number, month: number, date: number): Day {
  const digits = [
    String(year).padStart(4, '0'),
    String(month).padStart(2, '0'),
    String(date).padStart(2, '0'),
  ];
  return digits.join('-');
}
