import type { FlowMap } from './flow-map.js';

/**
 * Where a vendor of the register stands on a map: by its id, or by a name that means the same company.
 * @param canonical the canonical name of a company
 * @returns ids of its nodes, in the order of the map
 */
export function nodesOfVendor(
  { id, name }: { readonly id: string; readonly name: string },
  { nodes, vendors }: FlowMap,
  canonical: (name: string) => string,
): readonly string[] {
  const called = canonical(name);
  const named = vendors.filter((vendor) => canonical(vendor.name ?? vendor.id) === called);
  const ids = new Set([id, ...named.map((vendor) => vendor.id)]);
  return nodes.flatMap((node) => (ids.has(node.vendor_id ?? '') ? [node.id] : []));
}
