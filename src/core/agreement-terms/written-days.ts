/**
 * Decides which days a sentence names, in the ways English and German contracts write them.
 * Authority: DIN 5008 (31.12.2026), ISO 8601 (2026-12-31). "03/04/2026" is two days, so it is none.
 * Version 1.
 */
import { isDay, written, type Day } from '../day.js';

export interface WrittenDay {
  readonly day: Day;
  /** Where it stands in the sentence. */
  readonly from: number;
  readonly to: number;
}

const MONTHS: Readonly<Record<string, number>> = {
  january: 1, jan: 1, januar: 1, jänner: 1, february: 2, feb: 2, februar: 2, march: 3, mar: 3, märz: 3,
  april: 4, apr: 4, may: 5, mai: 5, june: 6, jun: 6, juni: 6, july: 7, jul: 7, juli: 7, august: 8, aug: 8,
  september: 9, sep: 9, sept: 9, october: 10, oct: 10, oktober: 10, okt: 10, november: 11, nov: 11,
  december: 12, dec: 12, dezember: 12, dez: 12,
}; // prettier-ignore
const MONTH = `(${Object.keys(MONTHS).join('|')})\\.?`;
const YEAR = '((?:19|20)\\d{2})';

/** Year, month and date in the groups of each form. */
const FORMS: readonly (readonly [RegExp, (parts: readonly string[]) => readonly [string, string, string]])[] =
  [
    [new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|\\.)?(?: day)?(?: of)? ${MONTH},? ${YEAR}(?!\\d)`, 'gi'), ([d, m, y]) => [y!, m!, d!]],
    [new RegExp(`(?<!\\p{L})${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? ${YEAR}(?!\\d)`, 'giu'), ([m, d, y]) => [y!, m!, d!]],
    [/(?<![\d.])(\d{1,2})\. ?(\d{1,2})\. ?((?:19|20)\d{2})(?!\d)/g, ([d, m, y]) => [y!, m!, d!]],
    [/(?<![\d-])((?:19|20)\d{2})-(\d{2})-(\d{2})(?![\d-])/g, ([y, m, d]) => [y!, m!, d!]],
  ]; // prettier-ignore

/** Days that exist, in the order of the sentence. */
export function daysIn(sentence: string): readonly WrittenDay[] {
  const found = FORMS.flatMap(([form, order]) =>
    [...sentence.matchAll(form)].flatMap((match) => {
      const [year, month, date] = order(match.slice(1));
      const day = written(Number(year), MONTHS[month.toLowerCase()] ?? Number(month), Number(date));
      return isDay(day) ? [{ day, from: match.index, to: match.index + match[0].length }] : [];
    }),
  );
  found.sort((one, other) => one.from - other.from);
  return found;
}
