/** Words that name a street or a part of a building, in the languages addresses mostly come in. */
const STREET =
  /\b(?:street|st\.?|road|rd\.?|avenue|ave\.?|boulevard|blvd\.?|lane|drive|dr\.?|square|suite|floor|p\.?\s?o\.? box|way|court|parkway|highway|quay|rue|via|calle|plaza|weg|allee|platz|gasse|ring)\b|stra(?:ß|ss)e\b|str\.|straat\b|gatan\b|weg\b|allee\b|platz\b|gasse\b|damm\b|ufer\b/iu;

/** A postcode with the town or state beside it: `CA 94105`, `10115 Berlin`, `EC1A 1BB`, `1012 AB Amsterdam`. */
const POSTCODE =
  /\b[A-Z]{2} \d{5}(?:-\d{4})?\b|\b(?:[A-Z]{1,2}-)?\d{4,5} (?:[A-Z]{2} )?\p{Lu}\p{Ll}+|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|\b[A-Z]\d[A-Z] \d[A-Z]\d\b/u;

/** A street with its number at one end: `Bahnhofstr. 1`, `1 Main Street`; `2-way messages` is none. */
const NUMBERED = /^\d+\p{L}?,?\s+(?:\p{Lu}|rue\b|via\b|calle\b)|\p{L}\.?\s\d+\s?\p{L}?$/u;
const MOST_WORDS_OF_TOWN = 5;

/** Whether a text is where letters go: a street with a number, or a postcode. Such a place says nothing on processing. */
export function isPostalAddress(text: string): boolean {
  return POSTCODE.test(text) || (STREET.test(text) && /\d/u.test(text));
}

/**
 * Which of the parts of a line are a postal address, both ends included: from the house, or from the postcode before a
 * country, to the country behind it. Null: none are. Words about a service may hold a number and "way", so a part of a
 * line must look more like an address than a cell of places.
 * @param isCountry whether a part is a country
 */
export function addressAmong(
  parts: readonly string[],
  isCountry: (part: string) => boolean,
): { readonly from: number; readonly to: number } | null {
  const house = parts.findIndex(isHouse);
  const town = parts.findIndex((part, at) => isTown(part) && (house >= 0 || isCountry(parts[at + 1] ?? '')));
  if (house < 0 && town < 0) return null;
  const last = Math.max(house, town);
  const country = parts.findIndex((part, at) => at > last && isCountry(part));
  const end = town < 0 ? parts.length - 1 : town;
  return { from: startOf(parts, house, town), to: country < 0 ? Math.max(end, last) : country };
}

/** Whether a part of a line is a street with the number of the house. */
export function isHouse(part: string): boolean {
  return STREET.test(part) && NUMBERED.test(part);
}

/** A street without a word for one, as `Herengracht 1`, is known by the postcode behind it. */
function startOf(parts: readonly string[], house: number, town: number): number {
  if (house >= 0) return town < 0 ? house : Math.min(house, town);
  return town > 0 && NUMBERED.test(parts[town - 1] ?? '') ? town - 1 : town;
}

function isTown(part: string): boolean {
  return POSTCODE.test(part) && part.split(' ').length <= MOST_WORDS_OF_TOWN;
}
