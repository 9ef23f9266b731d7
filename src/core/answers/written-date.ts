import { isDay, type Day } from '../day.js';
import type { ReadingWords } from './reading-words.js';
import { plain } from './words.js';

/**
 * The day a text names, where only one reading is possible: 2024-08-14, 8/14/2024, 14.8.2024, July 1, 2024, 1 July 2024.
 * With slashes or hyphens the part above 12 is the day; both up to 12: null. With full stops the day comes first.
 */
export function writtenDate(text: string, months: ReadingWords['months']): Day | null {
  const said = plain(text);
  return numbered(said) ?? named(said, months);
}

function numbered(said: string): Day | null {
  const [, y = '', ym = '', yd = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ].*)?$/.exec(said) ?? [];
  if (y !== '') return day(y, ym, yd);
  const [, one = '', sign = '', two = '', year = ''] =
    /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(said) ?? [];
  if (one === '') return null;
  if (sign === '.') return day(year, two, one);
  const isFirstDay = Number(one) > 12;
  if (isFirstDay === Number(two) > 12) return null;
  return isFirstDay ? day(year, two, one) : day(year, one, two);
}

function named(said: string, months: ReadingWords['months']): Day | null {
  const words = said.replaceAll(/(\d)(?:st|nd|rd|th|er|º|ª)\b/g, '$1').split(/[\s,.]+/);
  const month = months.findIndex((names) => names.some((name) => words.includes(plain(name)))) + 1;
  const years = words.filter((word) => /^\d{4}$/.test(word));
  const days = words.filter((word) => /^\d{1,2}$/.test(word));
  if (month === 0 || years.length !== 1 || days.length !== 1) return null;
  return day(years[0] ?? '', String(month), days[0] ?? '');
}

function day(year: string, month: string, date: string): Day | null {
  const whole = year.length === 2 ? `20${year}` : year;
  const text = `${whole}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(text) ? text : null;
}
