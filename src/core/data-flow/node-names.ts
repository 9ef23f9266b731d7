import type { MapGraph } from './map-graph.js';

/** What stands under an id of a map, in names: a node, both ends of a flow, a vendor; else the id itself. */
export function nodeNames({ nodes, vendors, flows }: MapGraph): (id: string) => string {
  const ends = new Map(flows.map(({ flow, from, to }) => [flow.id, [from.id, to.id]] as const));
  const nodeName = (id: string): string => nodes.get(id)?.name ?? vendors.get(id)?.name ?? id;
  return (id) => (ends.get(id) ?? [id]).map(nodeName).join(' → ');
}
