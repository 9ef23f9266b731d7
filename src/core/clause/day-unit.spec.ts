import { expect, test } from '@jest/globals';
import { dayUnitOf, type DayUnit } from './day-unit.js';

test.each<[string, number, DayUnit | null]>([
  ['The Provider informs the Customer thirty (30) days before the change.', 30, 'calendar_days'],
  ['at least 30 calendar days in advance', 30, 'calendar_days'],
  ['The Customer may object within ten (10) business days of the notice.', 10, 'business_days'],
  ['on ten working days’ prior notice', 10, 'business_days'],
  ['within 14 days, and 10 Business Days thereafter', 10, 'business_days'],
  ['within 14 days, and 10 Business Days thereafter', 14, 'calendar_days'],
  ['mindestens 30 Tage vor der Änderung', 30, 'calendar_days'],
  ['innerhalb von 14 Kalendertagen', 14, 'calendar_days'],
  ['innerhalb von zehn (10) Werktagen nach Zugang', 10, 'business_days'],
  ['mit einer Frist von 15 Arbeitstagen', 15, 'business_days'],
  ['within 110 business days', 10, null],
  ['in good time before the change', 30, null],
])('%s: %i are %s', (sentence, days, unit) => {
  expect(dayUnitOf(sentence, days)).toBe(unit);
});
