import type { CountryLookup } from '../country-lookup.js';
import { LONGEST_ENTRY } from './bullet-rest.js';
import { oneLine } from './list-page.js';
import { onlyPlaces } from './place-text.js';
import { addressAmong } from './postal-address.js';

/** Legal forms written with a full stop, which is a part of the name and may end it. */
const DOTTED = 'Inc|Ltd|Co|Corp|S\\.A|B\\.V|N\\.V|Pty|Pte';
/** `SA`, `CO`, `KG`, `AG` and `BV` are codes of countries, too. */
const LEGAL = `${DOTTED}|LLC|LLP|Limited|GmbH|PBC|KG|AG|SA|BV|NV|CO`;
/** A full stop behind these ends nothing. */
const NO_END = 'St|Dr|Mr|Bros|\\p{Lu}';
/** A comma within brackets divides what they hold. */
const COMMA = ',(?![^()]*\\))';

/** Where a name ends: a spaced dash, a colon, a full stop before a capital, a semicolon or a comma; not inside `Acme, Inc.` */
const NAME_ENDS = [
  /^(.+?)\s+[–—]\s*(.+)$/su,
  /^(.+?)\s+-\s+(.+)$/su,
  /^(.+?):\s+(.+)$/su,
  new RegExp(`^(.+?\\b(?:${DOTTED})\\.)\\s+(?=\\p{Lu})(?!(?:${LEGAL})\\b)(.+)$`, 'su'),
  new RegExp(`^(.+?)(?<!\\b(?:${DOTTED}|${NO_END}))\\.\\s+(?=\\p{Lu})(.+)$`, 'su'),
  /^(.+?)\s*[;|\t]\s*(.+)$/su,
  new RegExp(`^(.+?(?:,\\s*(?:${LEGAL})\\b\\.?)?)${COMMA}\\s+(?!(?:${LEGAL})\\b)(.+)$`, 'su'),
];

/** The two together are the text of the entry, without the blanks around it. */
export interface NameAndRest {
  readonly name: string;
  /** What stands behind it, with what divides the two; '' for nothing. */
  readonly rest: string;
}

/** The name an entry begins with, and what stands behind it. */
export function nameAndRest(text: string, lead: string | null): NameAndRest {
  const whole = text.trim();
  const behind = lead === null || !whole.startsWith(lead) ? null : whole.slice(lead.length);
  // A bracket right behind the link belongs to the name: `[Twilio](…) (SendGrid)`.
  const bracket = /^\s*\([^)]*\)/u.exec(behind ?? '')?.[0] ?? '';
  const rest = behind?.slice(bracket.length) ?? '';
  if (behind !== null && /^\s*(?:[-–—:.,;]|\n)/u.test(rest)) return { name: `${lead ?? ''}${bracket}`, rest };
  return whole.length > LONGEST_ENTRY ? { name: whole, rest: '' } : firstWords(whole);
}

/** Without a link or emphasis, the first sign in the first line ends the name. */
function firstWords(whole: string): NameAndRest {
  const [line = ''] = whole.split('\n');
  const [, name = line] = NAME_ENDS.map((end) => end.exec(line)).find((found) => found !== null) ?? [];
  return { name: name.trimEnd(), rest: whole.slice(name.trimEnd().length) };
}

/**
 * Ends a name before a place at its end: `Acme, Inc., USA` and `Hostify (Germany)`, but not `Twilio (SendGrid)`, of which
 * not all is a country. Null: the name holds none.
 */
export function nameBeforePlace(name: string, countries: CountryLookup): NameAndRest | null {
  const [, before = '', bracket = ''] = /^(.+?)\s*\(([^()]+)\)$/su.exec(name) ?? [];
  if (onlyPlaces(bracket, countries) !== null) return { name: before, rest: name.slice(before.length) };
  return nameBefore(name, (parts) => parts.findIndex((part, at) => at > 0 && isPlace(part, countries)));
}

/** Ends a name before the postal address behind it: `Muster AG, Bahnhofstr. 1, 8001 Zürich`. Null: there is none. */
export function nameBeforeAddress(name: string, countries: CountryLookup): NameAndRest | null {
  return nameBefore(
    name,
    (parts) => addressAmong(parts, (part) => isPlace(part, countries))?.from ?? NOWHERE,
  );
}

const NOWHERE = -1;

function nameBefore(name: string, endOf: (parts: readonly string[]) => number): NameAndRest | null {
  const parts = name.length > LONGEST_ENTRY ? [] : name.split(new RegExp(COMMA, 'u'));
  const end = endOf(parts.map(oneLine));
  if (end < 1) return null;
  const before = parts.slice(0, end).join(',');
  return { name: before, rest: name.slice(before.length) };
}

function isPlace(part: string, countries: CountryLookup): boolean {
  return !LEGAL_FORM.test(part) && onlyPlaces(part, countries) !== null;
}

const LEGAL_FORM = new RegExp(`^(?:${LEGAL})\\.?$`, 'u');
