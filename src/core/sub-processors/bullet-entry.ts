import type { CountryLookup } from '../country-lookup.js';
import { labelsIn, withoutLabels } from './bullet-labels.js';
import { nameAndRest, nameBeforeAddress, nameBeforePlace, type NameAndRest } from './bullet-name.js';
import { readRest, type BulletRest } from './bullet-rest.js';
import type { ColumnRole } from './column-roles.js';
import { oneLine, type BulletEntry } from './list-page.js';

/** What an entry says: under labels, and in words behind its name. */
export interface ReadEntry extends BulletRest {
  readonly name: string;
  readonly labels: ReadonlyMap<ColumnRole, string>;
}

/**
 * Name, task, place and postal address of an entry. What the name ends with is its place only where no other one is
 * stated: `Acme (Germany): hosting`, but `Acme (Germany): hosting (Ireland)` keeps its name whole.
 */
export function readEntry({ text, lead, below }: BulletEntry, countries: CountryLookup): ReadEntry {
  const whole = nameAndRest(text, lead);
  const labels = labelsIn([...below, whole.rest]);
  const words = withoutLabels(whole.rest) || below.map(withoutLabels).join('\n');
  const entry = shortened({ name: whole.name, rest: words }, nameBeforeAddress(whole.name, countries));
  const said = readRest(entry.rest, countries);
  const isPlaced = said.places !== null || labels.has('place');
  const placed = isPlaced ? null : nameBeforePlace(entry.name, countries);
  if (placed === null) return { ...said, name: oneLine(entry.name), labels };
  return { ...readRest(placed.rest + entry.rest, countries), name: oneLine(placed.name), labels };
}

function shortened({ name, rest }: NameAndRest, shorter: NameAndRest | null): NameAndRest {
  return shorter === null ? { name, rest } : { name: shorter.name, rest: shorter.rest + rest };
}
