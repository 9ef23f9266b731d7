import type { CountryLookup } from '../country-lookup.js';
import { oneLine } from './list-page.js';
import { countryOf, NO_PLACE, placesIn, type Places } from './place-text.js';

/** "… located in the United States:" and its German twins. Where a company is based is no place of processing. */
const STATED =
  /\b(?:located|situated|hosted|stored|process(?:ed|es|ing)?(?: \p{L}+){0,4}?|operat(?:e|es|ed|ing)|befinden sich|befindet sich|gelegen|verarbeite[nt](?: \p{L}+){0,4}?|gehostet|gespeichert|standort)\b[^.:]*?\b(?:in|within|innerhalb)\s+(?:the\s+|den\s+|der\s+|dem\s+)?(.+)$/iu;

/** German puts the verb last: "… in den USA gelegen". */
const STATED_BEFORE_VERB =
  /\bin\s+(?:den\s+|der\s+|dem\s+)?(.+?)\s+(?:gelegen|gehostet|gespeichert|verarbeitet|ansässig und verarbeitend)$/iu;

/** What ends the places of a sentence: a clause of its own. */
const CLAUSE_END =
  /,?\s+(?:which|that|who|unless|where|under|and (?:are|is|may|will|have|process)|die|sofern|und (?:sind|werden|haben))\b.*$/iu;

/** Characters at the end of a paragraph that are looked at: what introduces a list stands right above it. */
const LONGEST = 2000;

/**
 * The places a paragraph above a list gives for all of it, from its last sentence that states one. A denial and a
 * sentence about ourselves state none; words that are no country or area are left out.
 */
export function placesInSentences(paragraph: string, countries: CountryLookup): Places {
  const sentences = oneLine(paragraph)
    .slice(-LONGEST)
    .split(/(?<=[.:!?])\s+(?=\p{Lu})/u);
  sentences.reverse();
  for (const sentence of sentences) {
    const found = placesInSentence(sentence, countries);
    if (found !== NO_PLACE) return found;
  }
  return NO_PLACE;
}

function placesInSentence(sentence: string, countries: CountryLookup): Places {
  const bare = sentence.replace(/[\s.:;]+$/u, '');
  if (/\b(?:not|none|never|neither|outside|nicht|keine[rns]?|außerhalb)\b/iu.test(bare)) return NO_PLACE;
  if (
    /^(?:we|our (?:company|offices?|team|headquarters)|wir)\b/iu.test(bare) &&
    !/process|verarbeiter|vendor/iu.test(bare)
  )
    return NO_PLACE;
  const stated = (STATED_BEFORE_VERB.exec(bare) ?? STATED.exec(bare))?.[1];
  if (stated === undefined) return NO_PLACE;
  const { places } = placesIn(stated.replace(CLAUSE_END, ''), countries);
  const known = places.map(withoutArticle).filter((place) => countryOf(place, countries) !== null);
  return known.length === 0 ? NO_PLACE : placesIn(known.join('\n'), countries);
}

function withoutArticle(place: string): string {
  return place.replace(/^(?:the|den|der|dem)\s+/iu, '');
}
