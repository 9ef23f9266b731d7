import type { CountryLookup } from '../country-lookup.js';
import { roleOfLabel, type ColumnRole } from './column-roles.js';
import { nameAndRest } from './bullet-name.js';
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

/** What may be a place at the end of an entry: in a bracket, behind a dash, or behind the last comma. */
const ENDINGS = [
  /^(.*?)\s*\(([^()]+)\)\.?$/su,
  /^(?:(.*?)\s)?[–—-]\s+([^–—]+?)\.?$/su,
  /^(.+),\s*([^,]+?)\.?$/su,
];

/** The place an entry ends with, or that a sentence in it states ("located in"); null when it states none. */
function placeAtEnd(
  rest: string,
  countries: CountryLookup,
): { readonly task: string; readonly places: Places | null } {
  for (const ending of ENDINGS) {
    const [, task = '', end = ''] = ending.exec(rest) ?? [];
    const { places } = placesIn(end, countries);
    const isPlace = places.every((place) => countryOf(place, countries) !== null);
    if (isPlace) return { task, places: placesIn(end, countries) };
  }
  const stated = placesInSentences(rest, countries);
  return { task: rest, places: stated === NO_PLACE ? null : stated };
}
