import type { MapGraph } from './map-graph.js';
import { passesDataOn, spread } from './reach.js';

/**
 * Which vendors stand on what: those one of whose nodes is marked with it, or has a sub-processor node in its
 * propagation set that is.
 * @param marks by id of the node
 * @returns ids of vendors by mark, each once; a mark nobody stands on is left out
 */
export function vendorsByMark(
  graph: MapGraph,
  marks: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly string[]> {
  const all = [...new Set([...marks.values()].flat())];
  const bits = new Map(all.map((mark, at) => [mark, 1n << BigInt(at)]));
  const bitsOf = (node: string): bigint =>
    (marks.get(node) ?? []).reduce((sum, mark) => sum | (bits.get(mark) ?? 0n), 0n);
  const below = bitsBelow(graph, bitsOf);
  const byVendor = new Map<string, bigint>();
  for (const { id, vendor_id: vendor } of graph.map.nodes)
    if (vendor !== undefined)
      byVendor.set(vendor, (byVendor.get(vendor) ?? 0n) | bitsOf(id) | (below.get(id) ?? 0n));
  const carried = all.map((mark, at) => [mark, vendorsWith(1n << BigInt(at), byVendor)] as const);
  return new Map(carried.filter(([, vendors]) => vendors.length > 0));
}

/** For each node the marks of the sub-processors that have got its data. */
function bitsBelow({ map, flows }: MapGraph, bitsOf: (node: string) => bigint): ReadonlyMap<string, bigint> {
  const subprocessors = map.nodes.filter(({ kind }) => kind === 'subprocessor');
  const own = subprocessors.map(({ id }) => [id, bitsOf(id)] as const);
  const links = flows.filter(passesDataOn).map(({ from, to }) => [to.id, from.id] as const);
  return spread(new Map(own), links);
}

function vendorsWith(bit: bigint, byVendor: ReadonlyMap<string, bigint>): readonly string[] {
  return [...byVendor].flatMap(([vendor, bits]) => ((bits & bit) === 0n ? [] : [vendor]));
}
