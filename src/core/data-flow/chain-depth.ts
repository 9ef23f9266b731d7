import { isOwn } from './flow-map.js';
import type { MapGraph } from './map-graph.js';

/**
 * How deep each node lies in the chain of processors: the least number of sub-processor nodes, the node
 * itself included, on a way of flows from an own node (dataflow-rules.json, DF-09).
 * @returns no entry for a node that no way from an own node leads to
 */
export function chainDepths(graph: MapGraph): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  let layers = { now: new Set<string>(), deeper: new Set<string>() };
  const put = (id: string): unknown => (isSubprocessor(graph, id) ? layers.deeper : layers.now).add(id);
  for (const node of graph.map.nodes) if (isOwn(node, graph.map)) put(node.id);
  for (let depth = 0; layers.now.size + layers.deeper.size > 0; depth += 1) {
    for (const id of layers.now) {
      if (depths.has(id)) continue;
      depths.set(id, depth);
      for (const { to } of graph.outOf(id)) if (!depths.has(to.id)) put(to.id);
    }
    layers = { now: layers.deeper, deeper: new Set() };
  }
  return depths;
}

function isSubprocessor({ nodes }: MapGraph, id: string): boolean {
  return nodes.get(id)?.kind === 'subprocessor';
}
