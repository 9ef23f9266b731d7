import type { CountryLookup } from '../country-lookup.js';
import type { CompanyNames } from '../names/company-names.js';
import { changedHeaders, type HeaderChange } from './header-changes.js';
import type { SubProcessorList, SubProcessorRow } from './list-page.js';
import { pairNames } from './pair-names.js';
import { countryOf } from './place-text.js';

/** What changed between two versions of a list. Names are as read; each stands once in a part. */
export interface ListDifference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  /** Sorted places over all rows of the name, before and now. */
  readonly changedPlace: readonly {
    readonly name: string;
    readonly from: readonly string[];
    readonly to: readonly string[];
  }[];
  readonly changedTask: readonly { readonly name: string }[];
  readonly headerChanges: readonly HeaderChange[];
  /** The head differs and nothing else does. */
  readonly headerOnly: boolean;
  /** Names in both lists with equal places and tasks. */
  readonly unchanged: number;
  /** New rows of a company that stood in the old list under another name, which is still there too. */
  readonly further: readonly { readonly name: string; readonly sameAs: string }[];
}

/** What lists are compared with. */
export interface ListContext {
  readonly names: CompanyNames;
  readonly countries: CountryLookup;
}

/**
 * Compares two versions of a list; rows of subsidiaries are left out. Companies are paired by their names and the keys
 * these share. Places are compared by what they mean (`USA` and `United States` are one), tasks without case, blanks
 * and a full stop at the end.
 */
export function compareLists(
  older: SubProcessorList,
  newer: SubProcessorList,
  context: ListContext,
): ListDifference {
  const [before, now] = [rowsByName(older), rowsByName(newer)];
  const pairs = pairNames([...before.keys()], [...now.keys()], context);
  const companies = [...pairs.companies].map(([name, olds]) => ({
    name,
    isKept: olds.includes(name),
    old: olds.flatMap((one) => before.get(one) ?? []),
    rows: now.get(name) ?? [],
  }));
  const moved = companies.filter(
    ({ old, rows }) => !areSame(meanings(old, context), meanings(rows, context)),
  );
  const retasked = companies.filter(({ old, rows }) => !areSame(tasks(old), tasks(rows)));
  const headerChanges = changedHeaders(older.header, newer.header);
  const { added, removed, renamed, further } = pairs;
  const changes = [added, removed, renamed, further, moved, retasked];
  return {
    added,
    removed,
    renamed,
    changedPlace: moved.map(({ name, old, rows }) => ({ name, from: places(old), to: places(rows) })),
    changedTask: retasked.map(({ name }) => ({ name })),
    headerChanges,
    headerOnly: headerChanges.length > 0 && changes.every((part) => part.length === 0),
    unchanged: companies.filter((one) => one.isKept && !moved.includes(one) && !retasked.includes(one))
      .length,
    further,
  };
}

function rowsByName({ rows }: SubProcessorList): ReadonlyMap<string, readonly SubProcessorRow[]> {
  const byName = new Map<string, SubProcessorRow[]>();
  for (const row of rows.filter(({ subsidiary }) => !subsidiary)) {
    const known = byName.get(row.name);
    if (known === undefined) byName.set(row.name, [row]);
    else known.push(row);
  }
  return byName;
}

function places(rows: readonly SubProcessorRow[]): readonly string[] {
  return sorted(rows.flatMap((row) => row.places));
}

function meanings(rows: readonly SubProcessorRow[], { countries }: ListContext): readonly string[] {
  const all = rows.flatMap((row) => row.places);
  return sorted(all.map((place) => countryOf(place, countries) ?? place.toLowerCase()));
}

function tasks(rows: readonly SubProcessorRow[]): readonly string[] {
  return sorted(rows.map(({ task }) => task.toLowerCase().replace(/[\s.]+$/u, '')));
}

function sorted(texts: readonly string[]): readonly string[] {
  const distinct = [...new Set(texts)];
  distinct.sort();
  return distinct;
}

function areSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, at) => text === other[at]);
}
