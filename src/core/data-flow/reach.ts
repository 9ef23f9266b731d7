import { carriesData, type LinkedFlow, type MapGraph } from './map-graph.js';
import { sorted } from './sorted.js';

/** Whether data moves on with a flow; who only reads has got nothing to hand on. */
export function passesDataOn(link: LinkedFlow): boolean {
  const { kind } = link.flow;
  return carriesData(link) && kind !== undefined && kind !== 'access';
}

export function isAccess({ flow }: LinkedFlow): boolean {
  return flow.kind === 'access';
}

/**
 * Who has got the data of a node: all nodes reachable forward over send, sync, export and onward flows with
 * elements, the node itself left out (dataflow-rules.json, propagation_set).
 * @returns ids, sorted
 */
export function propagationSet(graph: MapGraph, node: string): readonly string[] {
  const reached = walk(node, (id) =>
    graph
      .outOf(id)
      .filter(passesDataOn)
      .map(({ to }) => to.id),
  );
  reached.delete(node);
  return sorted(reached);
}

/**
 * What is lost if a node is broken into: the node and, transitively, all nodes whose data it can read; a flow
 * of kind access runs from the place that is read (dataflow-rules.json, exposure_set).
 * @returns ids, sorted, the node among them
 */
export function exposureSet(graph: MapGraph, node: string): readonly string[] {
  const reached = walk(node, (id) =>
    graph
      .into(id)
      .filter(isAccess)
      .map(({ from }) => from.id),
  );
  return sorted(reached);
}

function walk(start: string, next: (id: string) => readonly string[]): Set<string> {
  const reached = new Set([start]);
  // A set takes up what is added to it while it is walked; no node is walked twice.
  for (const id of reached) for (const neighbour of next(id)) reached.add(neighbour);
  return reached;
}

/**
 * The marks of each node and of all nodes it can reach, for all nodes at once: each mark is handed to those
 * who reach it until nothing changes. Marks are bits, so that a cycle or a hub costs no more than a chain.
 * @param own the marks of the nodes themselves
 * @param links pairs of a node and one that reaches it
 */
export function spread(
  own: ReadonlyMap<string, bigint>,
  links: Iterable<readonly [reached: string, by: string]>,
): ReadonlyMap<string, bigint> {
  const receivers = new Map<string, string[]>();
  for (const [reached, by] of links) {
    const known = receivers.get(reached);
    if (known === undefined) receivers.set(reached, [by]);
    else known.push(by);
  }
  const marks = new Map(own);
  const changed = new Set([...own].flatMap(([node, mark]) => (mark === 0n ? [] : [node])));
  for (const node of changed) {
    changed.delete(node);
    for (const receiver of receivers.get(node) ?? []) {
      const before = marks.get(receiver) ?? 0n;
      const after = before | (marks.get(node) ?? 0n);
      if (after === before) continue;
      marks.set(receiver, after);
      changed.add(receiver);
    }
  }
  return marks;
}
