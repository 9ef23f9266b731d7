import { isCountryCode } from '../country-codes.js';
import type { CountryLookup } from '../country-lookup.js';
import { TIERS, type Tier } from '../questionnaire/questionnaire.js';

/** The country a cell names: its name in any language handed in, or its code, in small letters too; null for others. */
export function countryIn(text: string, countries: CountryLookup): string | null {
  const code = text.length === 2 ? text.toUpperCase() : text;
  const found = isCountryCode(code)
    ? code
    : (countries(text) ?? countries(text.replace(/\s*\([^)]*\)$/u, '')));
  return found !== null && isCountryCode(found) ? found : null;
}

/** The shortest name that is not a code of two letters: `CA` at the end of an address is California. */
const SHORTEST_NAME = 3;

/**
 * The country an address ends with, by its name alone; null when it does not end with one. It is the seat of the
 * company, never a place of processing.
 */
export function countryOfAddress(address: string, countries: CountryLookup): string | null {
  const last =
    address
      .split(/[,\n;]/u)
      .at(-1)
      ?.replaceAll(/[\d-]+/gu, ' ')
      .trim() ?? '';
  if (/^(?:US|UK)$/u.test(last)) return countryIn(countries(last) ?? '', countries);
  return last.length < SHORTEST_NAME ? null : countryIn(last, countries);
}

/** T1 to T4, written so, as a figure alone, or after `Tier` or `Stufe`; null for anything else. */
export function tierIn(text: string): Tier | null {
  const figure = /^(?:t|tier|stufe)?[\s-]*([1-4])$/iu.exec(text.trim())?.[1];
  return TIERS.find((tier) => tier === `T${figure}`) ?? null;
}
