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

function lengthOf(year: number, month: number): number {
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
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return 365 * years + leapDays + Math.floor((306 * fromMarch + 5) / 10) + date - 1;
}
