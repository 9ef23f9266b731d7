/**
 * Decides whether a file of holidays can be used, and says every fault with its place.
 * Authority: templates/reference/holidays.json. A part of a country (`DE-BY`) has the days of its country too.
 * Version 1.
 */
import { isDay } from '../day.js';
import { problem, type Problem } from '../problem.js';
import { integer, isRecord, list, object, oneOf, text } from '../shape.js';
import type { HolidayPlace } from './holidays.js';

export interface HolidayBook {
  readonly version: string;
  readonly places: readonly HolidayPlace[];
}

export type ParsedHolidays =
  | { readonly ok: true; readonly book: HolidayBook }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const NAME = object({ required: { en: text(/\S/, 'New Year'), de: text(/\S/, 'Neujahr') } });
const DATE = object({ required: { date: dateOfEachYear } });
const EASTER = object({ required: { easter: integer(-60, 70) } });
const NTH = object({
  required: { month: integer(1, 12), weekday: integer(1, 7), nth: nthOrLast },
  optional: { instead: object({ required: { date: dateOfEachYear, weekday: integer(1, 7) } }) },
});
const RULE = object({
  required: { name: NAME, on: dateOfRule },
  optional: { since: integer(1583, 9999), moved: oneOf(['next_free', 'nearest_weekday', 'day_before']) },
});
const PLACE = object({
  required: {
    code: text(/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/, 'DE-BY'),
    name: NAME,
    source: text(/\S/, 'a law'),
    rules: list(RULE),
  },
});
const FILE = object({ required: { version: text(/\S/, '1.0.0'), about: text(), places: list(PLACE) } });

/** Reads the file, with every fault at once. */
export function parseHolidays(json: unknown): ParsedHolidays {
  const problems = FILE(json, '');
  if (problems.length > 0) return { ok: false, problems };
  const { version, places } = json as HolidayBook;
  return { ok: true, book: { version, places: places.map((place) => withCountry(place, places)) } };
}

function withCountry(place: HolidayPlace, all: readonly HolidayPlace[]): HolidayPlace {
  const [country] = place.code.split('-');
  const whole = all.find(({ code }) => code === country && code !== place.code);
  return whole === undefined ? place : { ...place, rules: [...whole.rules, ...place.rules] };
}

function dateOfRule(value: unknown, where: string): readonly Problem[] {
  if (isRecord(value) && 'easter' in value) return EASTER(value, where);
  return isRecord(value) && 'month' in value ? NTH(value, where) : DATE(value, where);
}

/** 29 February is refused: most years have none. */
function dateOfEachYear(value: unknown, where: string): readonly Problem[] {
  if (typeof value === 'string' && isDay(`2027-${value}`)) return [];
  return [problem('WRONG_VALUE', where, 'This is no date of every year.', 'Write month and day like 12-25.')];
}

function nthOrLast(value: unknown, where: string): readonly Problem[] {
  return value === -1 ? [] : integer(1, 4)(value, where);
}
