import type { CountryLookup } from '../country-lookup.js';
import { roleOfLabel, type ColumnRole } from './column-roles.js';
import { oneLine, type BulletEntry, type BulletsBlock, type SubProcessorRow } from './list-page.js';
import { placesInSentences } from './place-sentence.js';
import { countryOf, NO_PLACE, placesIn, type Places } from './place-text.js';
import { isPostalAddress } from './postal-address.js';
import { saysSubsidiary } from './subsidiaries.js';
import type { Above } from './table-rows.js';

/** The companies of a list of bullets: name, then what it does, then perhaps where. */
export function rowsOfBullets(
  { entries }: BulletsBlock,
  above: Above,
  countries: CountryLookup,
): readonly SubProcessorRow[] {
  return entries.filter(({ text }) => oneLine(text) !== '').map((entry) => rowOf(entry, above, countries));
}

/** Most names have fewer words; a sentence has more. */
const MOST_WORDS = 8;

/** Whether most entries begin with what may be a name, and not with words of a sentence. */
export function namesCompanies({ entries }: BulletsBlock): boolean {
  const names = entries.filter(({ text, lead }) => {
    const { name } = nameAndRest(text, lead);
    return (
      /^[\p{Lu}\p{N}]|\p{Lu}/u.test(name.slice(0, 2)) &&
      name.split(' ').length <= MOST_WORDS &&
      !/[;!?]$/u.test(oneLine(text))
    );
  });
  const linked = entries.filter(({ lead }) => lead !== null);
  return entries.length > 0 && (names.length * 10 >= entries.length * 8 || linked.length === entries.length);
}

function rowOf(entry: BulletEntry, above: Above, countries: CountryLookup): SubProcessorRow {
  const { name, rest } = nameAndRest(entry.text, entry.lead);
  const labelled = labelledIn([...entry.below, ...rest.split(/\n|(?<=[.;])\s+/u)]);
  const { task: said, places: ending } = placeAtEnd(oneLine(rest), countries);
  const task =
    labelled.get('task') ?? (labelled.size > 0 && entry.below.length === 0 ? unlabelled(rest) : said);
  const place = labelled.get('place');
  const stated =
    place === undefined ? ending : isPostalAddress(place) ? NO_PLACE : placesIn(place, countries);
  const address = labelled.get('address') ?? (place !== undefined && isPostalAddress(place) ? place : null);
  return {
    name,
    task,
    ...(stated ?? above.places),
    corporate: labelled.get('corporate') ?? null,
    address,
    subsidiary: [task, above.heading].some(saysSubsidiary),
    line: entry.line,
  };
}

/** Where a name ends: a spaced dash, a colon, a full stop before a capital, or a comma; not inside `Acme, Inc.` */
const NAME_ENDS = [
  /^(.+?)\s+[–—]\s*(.+)$/su,
  /^(.+?)\s+-\s+(.+)$/su,
  /^(.+?):\s+(.+)$/su,
  /^(.+?)(?<!\b(?:Inc|Ltd|Co|Corp|Pty|Pte|Bros|St|Dr|Mr|\p{Lu}))\.\s+(?=\p{Lu})(.+)$/su,
  /^(.+?(?:,\s*(?:Inc|LLC|L\.L\.C|Ltd|Limited|Corp|GmbH|S\.A|B\.V|PBC)\b\.?)?),\s+(.+)$/su,
];

function nameAndRest(text: string, lead: string | null): { readonly name: string; readonly rest: string } {
  const whole = text.trim();
  const behind = lead === null || !whole.startsWith(lead) ? null : whole.slice(lead.length);
  // A bracket right behind the link belongs to the name: `[Twilio](…) (SendGrid)`.
  const bracket = /^\s*\([^)]*\)/u.exec(behind ?? '')?.[0] ?? '';
  const rest = behind?.slice(bracket.length) ?? '';
  if (behind !== null && /^\s*(?:[-–—:.,;]|\n)/u.test(rest))
    return { name: oneLine(`${lead ?? ''}${bracket}`), rest: rest.replace(/^[\s\-–—:.,;]+/u, '') };
  const parts = whole.length > LONGEST ? null : firstEnd(whole);
  return { name: oneLine(parts?.[1] ?? whole), rest: parts?.[2]?.trim() ?? '' };
}

/** A longer text is no entry of a list; it stays whole. */
const LONGEST = 4000;

function firstEnd(text: string): RegExpExecArray | null {
  return NAME_ENDS.map((end) => end.exec(text)).find((found) => found !== null) ?? null;
}

/** `Purpose: hosting` and `Location: Ireland` among the parts of an entry. */
function labelledIn(parts: readonly string[]): ReadonlyMap<ColumnRole, string> {
  const found = new Map<ColumnRole, string>();
  for (const part of parts) {
    const [, label = '', value = ''] = /^\s*([\p{L} /-]{3,40}):\s*(.+)$/su.exec(part) ?? [];
    const role = label === '' ? null : roleOfLabel(label);
    if (role !== null && role !== 'name' && !found.has(role))
      found.set(role, oneLine(value).replace(/;$/u, ''));
  }
  return found;
}

function unlabelled(rest: string): string {
  const parts = rest.split(/\n|(?<=[.;])\s+/u).filter((part) => labelledIn([part]).size === 0);
  return oneLine(parts.join(' '));
}

/** A place at the end: in a bracket, behind a dash, or in a sentence that says "located in". */
function placeAtEnd(
  rest: string,
  countries: CountryLookup,
): { readonly task: string; readonly places: Places | null } {
  const [, task = '', inside = ''] = /^(.*?)\s*(?:\(([^()]+)\)|[–—-]\s+([^–—]+))\.?$/su.exec(rest) ?? [];
  const ending = inside === '' ? (/[–—]\s+([^–—]+?)\.?$/u.exec(rest)?.[1] ?? '') : inside;
  const found = ending === '' ? NO_PLACE : placesIn(ending, countries);
  const isPlace = found !== NO_PLACE && found.places.every((place) => countryOf(place, countries) !== null);
  if (isPlace) return { task, places: found };
  const stated = placesInSentences(rest, countries);
  return { task: rest, places: stated === NO_PLACE ? null : stated };
}
