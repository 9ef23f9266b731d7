/**
 * Decides which country a text names.
 * Authority: ISO 3166-1, the names of countries handed in, templates/reference/country-names.json for what people write.
 * Version 1.
 */
import { isCountryCode } from './country-codes.js';

/** ISO 3166-1 alpha-2 of the country, `EU` or `EEA` of the area a text names as a whole; null for any other text. */
export type CountryLookup = (text: string) => string | null;

/**
 * A look-up over names in any language. A code names its country when written in capitals; case, accents, dots and a
 * leading "the" do not matter in names.
 * @param names name to code; the first of two equal names wins
 */
export function countryLookup(names: Iterable<readonly [string, string]>): CountryLookup {
  const codes = new Map<string, string>();
  for (const [name, code] of names) {
    const key = plain(name);
    if (!codes.has(key)) codes.set(key, code);
  }
  return (text) => {
    const trimmed = text.trim();
    return isCountryCode(trimmed) ? trimmed : (codes.get(plain(trimmed)) ?? null);
  };
}

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[.’']/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(/^the /, '');
}
