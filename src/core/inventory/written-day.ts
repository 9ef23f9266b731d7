import { isDay, type Day } from '../day.js';

/** What a text says about a day: the day, that it can be read in two ways, or nothing that can be read. */
export type WrittenDay =
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'unreadable' };

const UNREADABLE: WrittenDay = { kind: 'unreadable' };

/**
 * A day as people write it: 2026-11-22 (a time after it is dropped), 22.11.2026, 22 November 2026, Nov 22, 2026,
 * 22. Nov. 2026, and 11/22/2026 where one part is above 12. A slash date with both parts up to 12 is ambiguous unless
 * they are equal. Years have four digits.
 */
export function writtenDay(text: string): WrittenDay {
  const trimmed = text.trim().replace(/(?<=\d)[T ]\d{1,2}:\d{2}.*$/u, '');
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u.exec(trimmed);
  if (iso !== null) return dayFrom(iso[1], iso[2], iso[3]);
  const dotted = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/u.exec(trimmed);
  if (dotted !== null) return dayFrom(dotted[3], dotted[2], dotted[1]);
  const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/u.exec(trimmed);
  return slashed === null ? inWords(trimmed) : eitherWay(slashed);
}

function eitherWay([, first, second, year]: RegExpExecArray): WrittenDay {
  if (first === second || Number(first) > 12) return dayFrom(year, second, first);
  return Number(second) > 12 ? dayFrom(year, first, second) : { kind: 'ambiguous' };
}

/** The beginnings of the months in English and German; März and Mai, October and Oktober differ. */
const MONTHS = [
  'jan',
  'feb',
  'mar|mär|mrz',
  'apr',
  'may|mai',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct|okt',
  'nov',
  'dec|dez',
].map((start) => new RegExp(`^(?:${start})\\p{L}*$`, 'u'));

function inWords(text: string): WrittenDay {
  const words = text
    .toLowerCase()
    .replaceAll(/(?<=\d)(?:st|nd|rd|th)\b/gu, '')
    .split(/[\s.,-]+/u)
    .filter(Boolean);
  if (words.length !== 3) return UNREADABLE;
  const month = words.findIndex((word) => MONTHS.some((start) => start.test(word)));
  const [first, year] = words.filter((_, at) => at !== month);
  if (month < 0 || month === 2 || !/^\d{4}$/u.test(year ?? '')) return UNREADABLE;
  const number = MONTHS.findIndex((start) => start.test(words[month] ?? '')) + 1;
  return dayFrom(year, String(number), first);
}

function dayFrom(year = '', month = '', day = ''): WrittenDay {
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(written) ? { kind: 'day', day: written } : UNREADABLE;
}
