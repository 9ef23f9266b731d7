import type { MapGraph } from './map-graph.js';

const NONE: ReadonlySet<string> = new Set();

/**
 * For a node: the purposes of the flows by which an element came to it (DF-12). Each node is indexed once,
 * when it is first asked for.
 */
export function receivedPurposes(
  graph: MapGraph,
): (node: string) => (element: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlyMap<string, ReadonlySet<string>>>();
  return (node) => {
    const byElement = known.get(node) ?? indexed(graph, node);
    known.set(node, byElement);
    return (element) => byElement.get(element) ?? NONE;
  };
}

function indexed(graph: MapGraph, node: string): ReadonlyMap<string, ReadonlySet<string>> {
  const byElement = new Map<string, Set<string>>();
  for (const { flow } of graph.into(node)) {
    if (flow.purpose === undefined) continue;
    for (const element of flow.elements)
      byElement.set(element, (byElement.get(element) ?? new Set()).add(flow.purpose));
  }
  return byElement;
}
