import { todayHere } from '../i18n/dates.js';

const DAY = 86_400_000;

/** The calendar day so many days from today, as a date field takes it. */
export function dayAfter(days: number): string {
  const noon = new Date(`${todayHere()}T12:00:00Z`);
  return new Date(noon.getTime() + days * DAY).toISOString().slice(0, 10);
}
