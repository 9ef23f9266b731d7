/**
 * Decides which length of time a piece of a sentence names: "24 months", "one further year", "um ein weiteres Jahr".
 * Authority: issue "Agreements" (term and notice). A month of notice counts with the most days it can have.
 * Version 1.
 */

export interface Duration {
  readonly count: number;
  readonly unit: 'day' | 'business_day' | 'week' | 'month' | 'year';
  /** Where it begins. */
  readonly at: number;
  /** The text after it. */
  readonly after: string;
}

const MORE =
  '(?:[ -](?:further|additional|successive|consecutive|full|weitere[nrs]?|volle[nrs]?|zusätzliche[nrs]?))?';
const COUNT = '(\\d{1,4}|an?|one|each|eine?[mnrs]?)';
const UNIT =
  '(calendar |business |working |kalender|werk|arbeits|bank)?(day|week|month|year|tag|woche|monat|jahr)(?:s|e|n|en|es)?';
const DURATION = new RegExp(`(?<![\\p{L}\\d.])${COUNT}${MORE}[ -]${UNIT}(?!\\p{L})`, 'giu');

const UNITS: Readonly<Record<string, Duration['unit']>> = {
  day: 'day', tag: 'day', week: 'week', woche: 'week', month: 'month', monat: 'month', year: 'year', jahr: 'year',
}; // prettier-ignore
const BUSINESS = /^(?:business |working |werk|arbeits|bank)$/i;

/** In the order of the text; number words are read as digits before. */
export function durationsIn(text: string): readonly Duration[] {
  return [...text.matchAll(DURATION)].map((match) => {
    const [whole, count = '', kind = '', name = ''] = match;
    const unit = UNITS[name.toLowerCase()]!;
    return {
      count: /^\d/.test(count) ? Number(count) : 1,
      unit: unit === 'day' && BUSINESS.test(kind) ? 'business_day' : unit,
      at: match.index,
      after: text.slice(match.index + whole.length),
    };
  });
}

/** Whole months of it; null where it is counted in days or weeks, or is nothing. */
export function monthsOf({ count, unit }: Duration): number | null {
  if (count === 0) return null;
  if (unit === 'month') return count;
  return unit === 'year' ? count * 12 : null;
}

/** The most days that many months in a row can have: what is given so early is never late. */
const MOST_DAYS = [0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337];

/** Calendar days of it, of months the most; null for business days: how many they are depends on holidays. */
export function daysOf(duration: Duration): number | null {
  const { count, unit } = duration;
  if (unit === 'day') return count;
  if (unit === 'week') return count * 7;
  const months = monthsOf(duration);
  if (months === null) return null;
  return Math.floor(months / 12) * 366 + MOST_DAYS[months % 12]!;
}
