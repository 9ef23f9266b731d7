import { ratio, toFixed4 } from '../exact/rational.js';
import { vendorsByMark } from './carried-vendors.js';
import type { MapVendor } from './flow-map.js';
import { herfindahl } from './herfindahl.js';
import type { MapGraph } from './map-graph.js';
import { sorted } from './sorted.js';

/** One provider below the vendors of a map. */
export interface ProviderShare {
  /** Canonical name. */
  readonly provider: string;
  /** Ids of the vendors that stand on it, each once, sorted. */
  readonly vendors: readonly string[];
  readonly count: number;
  /** How many of them are of tier 1 or 2. */
  readonly tier12: number;
  /** tier12 / all tier 1 and 2 vendors of the map, four decimals; null if it has none. */
  readonly share: string | null;
}

export interface Concentration {
  /** Sorted by name. */
  readonly providers: readonly ProviderShare[];
  /** Sum of the squared shares of the vendor counts, 0 to 1, four decimals; 0 without a provider. */
  readonly herfindahl: string;
  /** How many vendors of the map are of tier 1 or 2. */
  readonly tier12: number;
  /** Each provider in the shortest way the map writes it, by canonical name. */
  readonly written: Readonly<Record<string, string>>;
  /** How many vendors have nodes on the map, and for how many of them a provider is known. */
  readonly vendors: number;
  readonly vendorsKnown: number;
}

/**
 * Which providers carry how many vendors: a vendor stands on a provider that one of its nodes names as
 * ultimate_provider, or that a sub-processor node in the propagation set of one of its nodes names.
 * @param canonical the canonical name of a company; product and parent are kept apart
 */
export function concentration(graph: MapGraph, canonical: (name: string) => string): Concentration {
  const tier12 = graph.map.vendors.filter(isImportant).length;
  const named = providersNamed(graph, canonical);
  const marks = new Map([...named].map(([node, provider]) => [node, [provider]] as const));
  const carried = vendorsByMark(graph, marks);
  const providers = sorted(carried.keys()).map((provider): ProviderShare => {
    const vendors = sorted(carried.get(provider) ?? []);
    const important = vendors.filter((id) => isImportant(graph.vendors.get(id))).length;
    const share = tier12 === 0 ? null : toFixed4(ratio(important, tier12));
    return { provider, vendors, count: vendors.length, tier12: important, share };
  });
  return {
    providers,
    herfindahl: herfindahl(providers.map(({ count }) => count)),
    tier12,
    written: writtenIn(graph, named),
    vendors: new Set(graph.map.nodes.flatMap(({ vendor_id: vendor }) => vendor ?? [])).size,
    vendorsKnown: new Set(providers.flatMap(({ vendors }) => vendors)).size,
  };
}

/** Tier 1 and 2. */
export function isImportant(vendor: MapVendor | undefined): boolean {
  return vendor?.tier === 'T1' || vendor?.tier === 'T2';
}

function writtenIn({ map }: MapGraph, named: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  const written = new Map<string, string>();
  for (const { id, ultimate_provider: text } of map.nodes) {
    const name = named.get(id);
    if (name === undefined || text === undefined) continue;
    const before = written.get(name);
    if (before === undefined || isPlainer(text, before)) written.set(name, text);
  }
  return Object.fromEntries(written);
}

/** Shorter; of two as long the first by code units, so that the order of the nodes decides nothing. */
function isPlainer(text: string, before: string): boolean {
  return text.length === before.length ? text < before : text.length < before.length;
}

/** The canonical provider a node names. */
function providersNamed({ map }: MapGraph, canonical: (name: string) => string): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  return new Map(
    map.nodes.flatMap(({ id, ultimate_provider: text }) => {
      if (text === undefined) return [];
      const name = known.get(text) ?? canonical(text);
      known.set(text, name);
      return name === '' ? [] : [[id, name] as const];
    }),
  );
}
