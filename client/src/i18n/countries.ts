import { COUNTRY_CODES } from '@core/country-codes.js';
import { countryName } from './dates.js';

/** Every country core knows, as choices in the order of the reader's language. */
export function countryChoices(language: string): { value: string; label: string }[] {
  const collator = new Intl.Collator(language);
  return COUNTRY_CODES.map((code) => ({ value: code, label: countryName(code, language) })).toSorted((a, b) =>
    collator.compare(a.label, b.label),
  );
}
