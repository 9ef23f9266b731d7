import type { CountryLookup } from '../country-lookup.js';
import { oneLine } from './list-page.js';
import { placesInSentences } from './place-sentence.js';
import { NO_PLACE, onlyPlaces, placesIn, type Places } from './place-text.js';
import { addressAmong } from './postal-address.js';

/** What stands behind the name of an entry. */
export interface BulletRest {
  /** What the company does, as written, without the places and the address beside it; '' when not said. */
  readonly task: string;
  /** Null: none is stated. */
  readonly places: Places | null;
  /** A postal address, which is no place; null when there is none. */
  readonly address: string | null;
}

/** A longer text is no entry of a list; it stays whole. */
export const LONGEST_ENTRY = 4000;

/**
 * Tells task, places and postal address of an entry apart: `Germany, hosting`, `hosting (Germany)`, `hosting – Germany`
 * and a line for each say the same. A country inside words, as in `support for Germany`, is a part of the task.
 */
export function readRest(text: string, countries: CountryLookup): BulletRest {
  if (text.length > LONGEST_ENTRY) return { task: oneLine(text), places: null, address: null };
  const parts = partsOf(text);
  const found = addressAmong(textsOf(parts), (part) => placesOf(part, countries) !== null);
  if (found === null) return { ...taskAndPlaces(parts, countries), address: null };
  const address = textsOf(parts.slice(found.from, found.to + 1)).join(', ');
  const others = [...parts.slice(0, found.from), ...parts.slice(found.to + 1)];
  return { ...taskAndPlaces(others, countries), address };
}

interface Part {
  readonly text: string;
  /** What divides it from the part before it, as written. */
  readonly divider: string;
}

/** A comma, a semicolon, a stroke, a line, a colon, a spaced dash or a full stop before a capital; not inside brackets. */
const DIVIDER = /(\s*[,;|\n\t]\s*|:\s+|\s+[–—-]\s+|(?<=\p{Ll}{3})\.\s+(?=\p{Lu}))(?![^()]*\))/u;

/** What divides a name from the words behind it; the full stop of `.NET hosting` does not. */
const BEHIND_NAME = /^[\s–—:,;|-]*(?:\.(?:\s+|$))?/u;

function partsOf(text: string): readonly Part[] {
  const pieces = text.trim().replace(BEHIND_NAME, '').split(DIVIDER);
  const parts = pieces.map((piece, at) => ({ text: piece, divider: pieces[at - 1] ?? '' }));
  return parts.filter(({ text: words }, at) => at % 2 === 0 && words.trim() !== '');
}

function textsOf(parts: readonly Part[]): readonly string[] {
  return parts.map(({ text }) => oneLine(text));
}

function written(parts: readonly Part[]): string {
  return oneLine(parts.map(({ text, divider }, at) => (at === 0 ? text : divider + text)).join(''));
}

/** The places an entry ends or begins with, or that a sentence in it states ("located in"). */
function taskAndPlaces(parts: readonly Part[], countries: CountryLookup): Omit<BulletRest, 'address'> {
  const task = written(parts);
  return (
    placesInBracket(task, countries) ??
    placesAtEnd(parts, countries) ??
    placesAtStart(parts, countries) ?? { task, places: stated(task, countries) }
  );
}

type TaskAndPlaces = Omit<BulletRest, 'address'> | null;

function placesInBracket(text: string, countries: CountryLookup): TaskAndPlaces {
  const [, task = '', bracket = ''] = /^(.*?)\s*\(([^()]+)\)\.?$/su.exec(text) ?? [];
  const places = onlyPlaces(bracket, countries);
  return places === null ? null : { task, places };
}

function placesAtEnd(parts: readonly Part[], countries: CountryLookup): TaskAndPlaces {
  const start = parts.map(({ text }) => placesOf(text, countries) !== null).lastIndexOf(false) + 1;
  const [first] = parts.slice(start);
  const before = parts.slice(0, start);
  if (first === undefined || (start > 0 && goesOn(before.at(-1), first, countries))) return null;
  return { task: written(before), places: placesOfAll(parts.slice(start), countries) };
}

const ENDS_WITH_AREA = /^.*\s(?:in|for|from|to|within|für|aus|nach)\s+(?:the\s+|den\s+)?(.+)$/isu;

/** `Support in France, Germany` and `Customers: Germany` say whom a task is for. */
function goesOn(before: Part | undefined, first: Part, countries: CountryLookup): boolean {
  const words = ` ${before?.text ?? ''}`;
  const [, country = ''] = ENDS_WITH_AREA.exec(words) ?? [];
  return first.divider.startsWith(':') || onlyPlaces(country, countries) !== null;
}

function placesAtStart(parts: readonly Part[], countries: CountryLookup): TaskAndPlaces {
  const end = parts.findIndex(({ text }) => placesOf(text, countries) === null);
  const [next] = parts.slice(end);
  if (end < 1 || next === undefined) return null;
  // `EU, UK and US sales` has its places inside words.
  const [enumerated = ''] = next.text.split(/\s+(?:and|und|&)\s+/iu);
  if (enumerated !== next.text && onlyPlaces(enumerated, countries) !== null) return null;
  return { task: written(parts.slice(end)), places: placesOfAll(parts.slice(0, end), countries) };
}

function placesOfAll(parts: readonly Part[], countries: CountryLookup): Places {
  return placesIn(parts.map(({ text }) => bare(text)).join('\n'), countries);
}

function placesOf(part: string, countries: CountryLookup): Places | null {
  return onlyPlaces(bare(part), countries);
}

function bare(part: string): string {
  return part
    .trim()
    .replace(/\.$/u, '')
    .replace(/^\(([^()]+)\)$/u, '$1');
}

function stated(task: string, countries: CountryLookup): Places | null {
  const places = placesInSentences(task, countries);
  return places === NO_PLACE ? null : places;
}
