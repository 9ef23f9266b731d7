/**
 * Decides on which day a period of an agreement ends, and on which day somebody must act so that it is kept.
 * Authority: the agreement; Art. 28(2) GDPR for the time to object; counting as in Regulation (EEC) 1182/71.
 * Version 1.
 */
import { addDays, type Day } from '../day.js';
import { addBusinessDays, type BusinessCalendar } from './business-days.js';
import { addMonths, addYears } from './months.js';

export const PERIOD_UNITS = ['calendar_days', 'business_days', 'months', 'years'] as const;
export type PeriodUnit = (typeof PERIOD_UNITS)[number];

/** A length of time as an agreement states it: 30 calendar days, 14 business days, 3 months. */
export interface Period {
  readonly length: number;
  readonly unit: PeriodUnit;
}

/**
 * The last day of a period that an event begins. The day of the event is not counted. The end is never moved to the next
 * business day: some laws allow it and others do not, and who objects on the earlier day is in time under both.
 */
export function endOfPeriod(event: Day, { length, unit }: Period, calendar: BusinessCalendar): Day {
  if (unit === 'business_days') return addBusinessDays(event, length, calendar);
  if (unit === 'months') return addMonths(event, length);
  if (unit === 'years') return addYears(event, length);
  return addDays(event, length);
}

/**
 * The last day on which notice of this length still ends something on `end`; for business days it is the latest day from
 * which the period ends on or before `end`.
 */
export function lastDayToGiveNotice(end: Day, period: Period, calendar: BusinessCalendar): Day {
  const { length, unit } = period;
  if (unit === 'months') return addMonths(end, -length);
  if (unit === 'years') return addYears(end, -length);
  if (unit === 'calendar_days') return addDays(end, -length);
  let day = end;
  while (addBusinessDays(day, length, calendar) > end) day = addDays(day, -1);
  return day;
}
