import type { CountryLookup } from '../country-lookup.js';
import { oneLine, UNKNOWN_PLACE } from './list-page.js';

export interface Places {
  readonly places: readonly string[];
  readonly countries: readonly string[];
}

export const NO_PLACE: Places = { places: [UNKNOWN_PLACE], countries: [] };

/**
 * The places a text names, split at line breaks, commas and semicolons, without a leading "and". Two countries joined
 * by "and" or a stroke are two places; `Bosnia and Herzegovina` is one.
 */
export function placesIn(text: string, countries: CountryLookup): Places {
  const parts = text.split(/[\n,;•·]/u).map((part) => withoutAnd(oneLine(part)));
  const places = parts.filter((part) => !saysNothing(part)).flatMap((part) => joined(part, countries));
  return places.length === 0 ? NO_PLACE : withCountries(places, countries);
}

/**
 * The places of a text among words of other kinds, such as one part of a bullet, when all of it is countries or areas; else
 * null. `IoT` and `and` are codes in small letters only by chance.
 */
export function onlyPlaces(text: string, countries: CountryLookup): Places | null {
  const found = placesIn(text, countries);
  const isPlace = (place: string): boolean =>
    countryOf(place, countries) !== null && (place.length > LONGEST_CODE || place === place.toUpperCase());
  return found.places.every(isPlace) ? found : null;
}

const LONGEST_CODE = 3;

/** The country or area a place is, its bracket aside: `Ireland (Dublin)` is IE; null for a town or a region. */
export function countryOf(place: string, countries: CountryLookup): string | null {
  if (!place.includes('(')) return countries(place);
  return countries(place) ?? countries(place.replace(/\s*\([^)]*\)/gu, ''));
}

function withCountries(places: readonly string[], countries: CountryLookup): Places {
  const codes = places.map((place) => countryOf(place, countries)).filter((code) => code !== null);
  return { places, countries: [...new Set(codes)] };
}

function joined(part: string, countries: CountryLookup): readonly string[] {
  if (countryOf(part, countries) !== null) return [part];
  const parts = part.split(/\s+(?:and|und|&)\s+|\s*\/\s*/iu).map(oneLine);
  return parts.length > 1 && parts.every((one) => countryOf(one, countries) !== null) ? parts : [part];
}

function withoutAnd(part: string): string {
  return part.replace(/^(?:and|und)\s+/iu, '');
}

function saysNothing(part: string): boolean {
  return /^(?:|[-–—?.]+|n\/?a|n\. ?a\.|none|tbd|unknown|not (?:stated|specified|applicable)|k\. ?a\.|unbekannt|keine angabe)$/iu.test(
    part,
  );
}
