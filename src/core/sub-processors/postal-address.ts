/** Words that name a street or a part of a building, in the languages addresses mostly come in. */
const STREET =
  /\b(?:street|st\.?|road|rd\.?|avenue|ave\.?|boulevard|blvd\.?|lane|drive|dr\.?|square|suite|floor|p\.?\s?o\.? box|way|court|parkway|highway|quay|rue|via|calle|plaza|weg|allee|platz|gasse|ring)\b|stra(?:ß|ss)e\b|str\.|straat\b|gatan\b|weg\b|allee\b|platz\b|gasse\b|damm\b|ufer\b/iu;

/** A postcode with the town or state beside it: `CA 94105`, `10115 Berlin`, `EC1A 1BB`, `1012 AB Amsterdam`. */
const POSTCODE =
  /\b[A-Z]{2} \d{5}(?:-\d{4})?\b|\b(?:[A-Z]{1,2}-)?\d{4,5} (?:[A-Z]{2} )?\p{Lu}\p{Ll}+|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|\b[A-Z]\d[A-Z] \d[A-Z]\d\b/u;

/** Whether a text is where letters go: a street with a number, or a postcode. Such a place says nothing on processing. */
export function isPostalAddress(text: string): boolean {
  return POSTCODE.test(text) || (STREET.test(text) && /\d/u.test(text));
}
