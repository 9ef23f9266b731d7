import fs from 'node:fs';
import { createRequire } from 'node:module';
import { countryLookup, type CountryLookup } from '../../core/country-lookup.js';
import { isRecord } from '../../core/shape.js';

/** The languages people who fill in lists here write in; English wins where two languages share a name. */
const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'nl',
  'pt',
  'pl',
  'cs',
  'da',
  'sv',
  'fi',
  'nb',
  'hu',
  'ro',
  'el',
];

/**
 * The countries by their names in many languages, by their three letters, and by what people write instead.
 * @param written templates/reference/country-names.json
 */
export function countriesByName(written: unknown): CountryLookup {
  return countryLookup([...writtenNames(written), ...LANGUAGES.flatMap(namesIn), ...threeLetters()]);
}

function writtenNames(written: unknown): readonly (readonly [string, string])[] {
  const names = isRecord(written) && isRecord(written['names']) ? written['names'] : {};
  return Object.entries(names).map(([name, code]) => [name, String(code)] as const);
}

const require = createRequire(import.meta.url);

/** The library's loader reads every language it has; its files are read one by one instead. */
function namesIn(language: string): readonly (readonly [string, string])[] {
  const { countries } = data(`langs/${language}.json`) as { countries: Record<string, string | string[]> };
  return Object.entries(countries).flatMap(([code, names]) =>
    [names].flat().map((name) => [name, code] as const),
  );
}

function threeLetters(): readonly (readonly [string, string])[] {
  const codes = data('codes.json') as readonly (readonly [string, string])[];
  return codes.map(([two, three]) => [three, two] as const);
}

function data(file: string): unknown {
  return JSON.parse(fs.readFileSync(require.resolve(`i18n-iso-countries/${file}`), 'utf8'));
}
