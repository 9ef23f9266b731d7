/**
 * Decides how much of a map rests on one vendor, one group of companies, one country.
 * Authority: issue "Data-flow maps" (concentration with its index); the grouping by hosting provider, with the rule
 * that follows from it, is in concentration.ts.
 * Version 1.
 */
import { vendorsByMark } from './carried-vendors.js';
import { isImportant } from './concentration.js';
import { herfindahl } from './herfindahl.js';
import type { MapGraph } from './map-graph.js';
import { sorted } from './sorted.js';

export interface ConcentrationShare {
  /** Id of a vendor, canonical name of a parent company, code of a country. */
  readonly key: string;
  /** Ids of the vendors, each once, sorted. */
  readonly vendors: readonly string[];
  /** How many of them are of tier 1 or 2. */
  readonly tier12: number;
  /** What the index is made of: kinds of data the vendor holds, else the number of vendors. */
  readonly count: number;
}

export interface ConcentrationBy {
  readonly by: 'vendor' | 'parent' | 'country';
  /** Sorted by key. */
  readonly shares: readonly ConcentrationShare[];
  /** Sum of the squared shares of the counts, 0 to 1, four decimals. */
  readonly herfindahl: string;
  /** For how many of the vendors with nodes on the map it is known. */
  readonly known: number;
  readonly vendors: number;
}

/**
 * Vendors that stand on the map by how many kinds of data they hold, by the company they belong to, and by the
 * countries in which they or the sub-processors below them keep or read the data. What the map does not say is in no
 * share and is counted as not known.
 * @param canonical the canonical name of a company
 */
export function concentrationGroups(
  graph: MapGraph,
  canonical: (name: string) => string,
): readonly ConcentrationBy[] {
  const present = new Set(graph.map.nodes.flatMap(({ vendor_id: id }) => id ?? []));
  const judged = (
    by: ConcentrationBy['by'],
    groups: Groups,
    countOf: CountOf = byVendors,
  ): ConcentrationBy => {
    const shares = sorted(groups.keys()).map((key) => shareOf(graph, key, groups.get(key) ?? [], countOf));
    return {
      by,
      shares,
      herfindahl: herfindahl(shares.map(({ count }) => count)),
      known: new Set(shares.flatMap(({ vendors }) => vendors)).size,
      vendors: present.size,
    };
  };
  const kinds = kindsByVendor(graph);
  return [
    judged('vendor', new Map([...kinds.keys()].map((id) => [id, [id]])), (key) => kinds.get(key)?.size ?? 0),
    judged('parent', vendorsByParent(graph, present, canonical)),
    judged('country', vendorsByCountry(graph)),
  ];
}

type Groups = ReadonlyMap<string, readonly string[]>;
type CountOf = (key: string, vendors: readonly string[]) => number;

const byVendors: CountOf = (_, vendors) => vendors.length;

function shareOf(
  { vendors: known }: MapGraph,
  key: string,
  ids: readonly string[],
  countOf: CountOf,
): ConcentrationShare {
  const vendors = sorted(ids);
  const tier12 = vendors.filter((id) => isImportant(known.get(id))).length;
  return { key, vendors, tier12, count: countOf(key, vendors) };
}

/** What its nodes are said to hold, and what flows bring to them. */
function kindsByVendor({ map, flows }: MapGraph): ReadonlyMap<string, ReadonlySet<string>> {
  const kinds = new Map<string, Set<string>>();
  const hold = (vendor: string | undefined, held: readonly string[]): void => {
    if (vendor === undefined || held.length === 0) return;
    const known = kinds.get(vendor) ?? new Set<string>();
    for (const kind of held) known.add(kind);
    kinds.set(vendor, known);
  };
  for (const { vendor_id: vendor, data_categories: held } of map.nodes) hold(vendor, held);
  for (const { flow, to } of flows) hold(to.vendor_id, flow.elements);
  return kinds;
}

/** A company whose parent nobody has named is not known to stand alone. */
function vendorsByParent(
  { vendors: known }: MapGraph,
  present: ReadonlySet<string>,
  canonical: (name: string) => string,
): Groups {
  const groups = new Map<string, string[]>();
  for (const id of present) {
    const parent = canonical(known.get(id)?.parent ?? '');
    if (parent !== '') groups.set(parent, [...(groups.get(parent) ?? []), id]);
  }
  return groups;
}

function vendorsByCountry(graph: MapGraph): Groups {
  const places = graph.map.nodes.map(({ id, countries_storage: stored, countries_access: read }) => {
    const all = new Set([...stored, ...read]);
    all.delete('unknown');
    return [id, [...all]] as const;
  });
  return vendorsByMark(graph, new Map(places));
}
