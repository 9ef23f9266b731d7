import { companyKeys } from '../names/canonical-name.js';
import type { CountryLookup } from '../country-lookup.js';
import type { CompanyNames } from '../names/company-names.js';

export interface PairedNames {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  readonly further: readonly { readonly name: string; readonly sameAs: string }[];
  /** Each new name that stands for old ones, with these; an unchanged name stands for itself. */
  readonly companies: ReadonlyMap<string, readonly string[]>;
}

interface KeyedName {
  readonly name: string;
  readonly keys: readonly string[];
}

/**
 * Pairs the names of two lists: equal texts first; then each old name that is gone goes to a new name it shares a key
 * with, rather to one that was not there before and by more keys. A bracket that is a country is no key.
 * @param olds each once, in the order of the list; `news` likewise
 */
export function pairNames(
  olds: readonly string[],
  news: readonly string[],
  context: { readonly names: CompanyNames; readonly countries: CountryLookup },
): PairedNames {
  const kept = new Set(olds);
  const inNew = new Set(news);
  const old = olds.map((name) => keyed(name, context));
  const now = news.map((name) => keyed(name, context));
  const gone = old.filter(({ name }) => !inNew.has(name));
  const renamed = partners(gone, now, kept).map(([from, to]) => ({ from, to }));
  const moved = new Set(renamed.map(({ from }) => from));
  const reached = new Set(renamed.map(({ to }) => to));
  const fresh = now.filter(({ name }) => !kept.has(name) && !reached.has(name));
  const further = partners(fresh, old, new Set()).map(([name, sameAs]) => ({ name, sameAs }));
  const told = new Set(further.map(({ name }) => name));
  return {
    added: fresh.map(({ name }) => name).filter((name) => !told.has(name)),
    removed: gone.map(({ name }) => name).filter((name) => !moved.has(name)),
    renamed,
    further,
    companies: companiesOf(news, kept, renamed),
  };
}

/** Each name that shares a key with one of the others, with the one it belongs to. */
function partners(
  names: readonly KeyedName[],
  others: readonly KeyedName[],
  avoided: ReadonlySet<string>,
): readonly (readonly [string, string])[] {
  const found = byKey(others);
  return names.flatMap((one): readonly (readonly [string, string])[] => {
    const partner = bestPartner(one, found, avoided);
    return partner === null ? [] : [[one.name, partner]];
  });
}

function companiesOf(
  news: readonly string[],
  kept: ReadonlySet<string>,
  renamed: PairedNames['renamed'],
): ReadonlyMap<string, readonly string[]> {
  const joining = new Map<string, string[]>();
  for (const { from, to } of renamed) joining.set(to, [...(joining.get(to) ?? []), from]);
  // A name that stood before keeps its own rows; what joined it is told as renamed.
  const companies = news.map((name) => [name, kept.has(name) ? [name] : joining.get(name)] as const);
  return new Map(companies.flatMap(([name, olds]) => (olds === undefined ? [] : [[name, olds] as const])));
}

function keyed(
  name: string,
  { names, countries }: { readonly names: CompanyNames; readonly countries: CountryLookup },
): KeyedName {
  const [first = '', ...others] = companyKeys(name, names);
  return { name, keys: [first, ...others.filter((key) => countries(key) === null)] };
}

function byKey(names: readonly KeyedName[]): ReadonlyMap<string, readonly KeyedName[]> {
  const found = new Map<string, KeyedName[]>();
  for (const one of names)
    for (const key of one.keys) {
      const known = found.get(key);
      if (known === undefined) found.set(key, [one]);
      else known.push(one);
    }
  return found;
}

/** The name that shares most keys; one that is not `avoided` comes first, then one that shares the first key. */
function bestPartner(
  { keys }: KeyedName,
  others: ReadonlyMap<string, readonly KeyedName[]>,
  avoided: ReadonlySet<string>,
): string | null {
  const candidates = new Set(keys.flatMap((key) => others.get(key) ?? []));
  const ranked = [...candidates].map((one) => ({
    name: one.name,
    rank: [
      avoided.has(one.name) ? 0 : 1,
      one.keys.filter((key) => keys.includes(key)).length,
      one.keys[0] === keys[0] ? 1 : 0,
    ],
  }));
  ranked.sort((a, b) => compareRanks(b.rank, a.rank));
  return ranked[0]?.name ?? null;
}

function compareRanks(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((rank, position) => rank !== other[position]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}
