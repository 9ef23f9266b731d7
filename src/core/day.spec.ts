import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { daysBetween, isDay } from './day.js';

const calendar = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('counts the days of the calendar of the platform', () => {
  fc.assert(
    fc.property(calendar, calendar, (from, to) => {
      expect(daysBetween(from, to)).toBe(Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000));
    }),
    { numRuns: 5000 },
  );
});

test.each([
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2000-02-29', true],
  ['1900-02-29', false],
  ['2026-04-31', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-1-1', false],
  ['22.11.2026', false],
  [20261122, false],
])('%j is a day: %j', (text, expected) => expect(isDay(text)).toBe(expected));
