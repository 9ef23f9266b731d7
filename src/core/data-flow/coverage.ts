import type { Tier } from '../questionnaire/questionnaire.js';
import type { FlowMap } from './flow-map.js';

/** A vendor of the register. */
export interface RegisteredVendor {
  readonly id: string;
  readonly name: string;
  readonly tier: Tier | null;
}

/** A vendor that only a map knows. */
export interface Stranger {
  readonly id: string;
  /** Its id where the map names it no other way. */
  readonly name: string;
  /** Place of its map among those compared. */
  readonly map: number;
}

/** How much of the register stands on a map, so that nobody takes a thin map for a safe one. */
export interface Coverage {
  readonly vendors: number;
  readonly onMaps: number;
  /** Ids of those that stand on no map, the strictest tier first, then by name. */
  readonly missing: readonly string[];
  /** Vendors on the maps that the register does not know, in the order of the maps. */
  readonly strangers: readonly Stranger[];
}

/**
 * Compares the register with the maps. A vendor stands on a map when a node belongs to it: by the id of the
 * register, or by a name that means the same company.
 * @param canonical the canonical name of a company
 */
export function coverage(
  register: readonly RegisteredVendor[],
  maps: readonly FlowMap[],
  canonical: (name: string) => string,
): Coverage {
  const drawn = maps.flatMap(vendorsWithNodes);
  const ids = new Set(drawn.map(({ id }) => id));
  const names = new Set(drawn.map(({ name }) => canonical(name)));
  const isDrawn = (vendor: RegisteredVendor): boolean =>
    ids.has(vendor.id) || names.has(canonical(vendor.name));
  const known = new Set(register.flatMap(({ id, name }) => [id, canonical(name)]));
  const missing = register.filter((vendor) => !isDrawn(vendor));
  return {
    vendors: register.length,
    onMaps: register.length - missing.length,
    missing: strictestFirst(missing).map(({ id }) => id),
    strangers: drawn.filter(({ id, name }) => !known.has(id) && !known.has(canonical(name))),
  };
}

function vendorsWithNodes({ nodes, vendors }: FlowMap, map: number): readonly Stranger[] {
  const used = new Set(nodes.map(({ vendor_id: id }) => id));
  return vendors.flatMap(({ id, name }) => (used.has(id) ? [{ id, name: name ?? id, map }] : []));
}

/** A vendor without a tier has not been looked at: it comes before the ones known to matter little. */
function strictestFirst(vendors: readonly RegisteredVendor[]): readonly RegisteredVendor[] {
  const rank = ({ tier }: RegisteredVendor): number => ORDER.indexOf(tier);
  const copy = [...vendors];
  copy.sort((left, right) => rank(left) - rank(right) || (left.name < right.name ? -1 : 1));
  return copy;
}

const ORDER: readonly (Tier | null)[] = ['T1', 'T2', null, 'T3', 'T4'];
