import type { CountryLookup } from '../country-lookup.js';
import { readEntry, type ReadEntry } from './bullet-entry.js';
import { roleOfLabel } from './column-roles.js';
import { oneLine, type BulletEntry, type BulletsBlock, type SubProcessorRow } from './list-page.js';
import { NO_PLACE, placesIn, type Places } from './place-text.js';
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
  const read = readEntry(entry, countries);
  const task = read.labels.get('task') ?? read.task;
  const place = read.labels.get('place');
  const besidePlace = place !== undefined && isPostalAddress(place) ? place : null;
  return {
    name: read.name,
    task,
    ...(statedPlaces(read, countries) ?? above.places),
    corporate: read.labels.get('corporate') ?? null,
    address: read.labels.get('address') ?? besidePlace ?? read.address,
    subsidiary: [task, above.heading].some(saysSubsidiary),
    line: entry.line,
  };
}

function statedPlaces({ labels, places }: ReadEntry, countries: CountryLookup): Places | null {
  const place = labels.get('place');
  if (place === undefined) return places;
  return isPostalAddress(place) ? NO_PLACE : placesIn(place, countries);
}

/** Most names have fewer words; a sentence has more. */
const MOST_WORDS = 8;

/**
 * Whether most entries begin with what may be a name, and not with words of a sentence, with a date or with a label.
 * @param mustSayMore the page gives no other sign: then most entries must say something behind the name, too
 */
export function namesCompanies(
  { entries }: BulletsBlock,
  mustSayMore: boolean,
  countries: CountryLookup,
): boolean {
  const read = entries.map((entry) => ({ ...readEntry(entry, countries), entry }));
  const named = read.filter(({ name, entry }) => entry.lead !== null || mayBeName(name, entry.text));
  const saying = read.filter(saysMore);
  const most = entries.length * 0.8;
  if (areLabels(read.map(({ name }) => name))) return false;
  return named.length >= most && (!mustSayMore || saying.length >= most);
}

function mayBeName(name: string, text: string): boolean {
  const isDate = /^\d{1,4}[-./]\d{1,2}\b|^\p{L}+ \d{1,2}, \d{4}/u.test(name);
  const startsLarge = /^[\p{Lu}\p{N}]|\p{Lu}/u.test(name.slice(0, 2));
  return startsLarge && !isDate && name.split(' ').length <= MOST_WORDS && !/[;!?]$/u.test(oneLine(text));
}

function saysMore({ task, places, address, labels }: ReadEntry): boolean {
  return task !== '' || places !== null || address !== null || labels.size > 0;
}

/** `Purpose: …` and `Location: …` say something of the one company above them. */
function areLabels(names: readonly string[]): boolean {
  const roles = new Set(names.map(roleOfLabel));
  const isOneName = roles.size === 1 && !roles.has('place');
  return !isOneName && !roles.has(null) && !roles.has('name');
}
