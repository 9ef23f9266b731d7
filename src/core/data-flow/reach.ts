import type { MapNode } from './flow-map.js';
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

/** The nodes one can get to from a node; ids, sorted. */
export type SetsOf = (node: string) => readonly string[];

/**
 * Who has got the data of a node: all nodes reachable forward over send, sync, export and onward flows with
 * elements, the node itself left out (dataflow-rules.json, propagation_set).
 */
export function propagationSets({ map, flows }: MapGraph): SetsOf {
  const steps = flows.filter(passesDataOn).map(({ from, to }) => [from.id, to.id] as const);
  return reachable(map.nodes, steps, { withStart: false });
}

/**
 * What is lost if a node is broken into: the node and, transitively, all nodes whose data it can read; a flow
 * of kind access runs from the place that is read (dataflow-rules.json, exposure_set).
 */
export function exposureSets({ map, flows }: MapGraph): SetsOf {
  const steps = flows.filter(isAccess).map(({ from, to }) => [to.id, from.id] as const);
  return reachable(map.nodes, steps, { withStart: true });
}

/** Nodes are numbered in the order of their ids, so that every set comes out sorted without being sorted. */
function reachable(
  nodes: readonly MapNode[],
  steps: readonly (readonly [string, string])[],
  { withStart }: { readonly withStart: boolean },
): SetsOf {
  const ids = sorted(nodes.map(({ id }) => id));
  const numbers = new Map(ids.map((id, at) => [id, at]));
  const next = ids.map((): number[] => []);
  for (const [from, to] of steps) next[numbers.get(from) ?? -1]?.push(numbers.get(to) ?? -1);
  return (node) => {
    const start = numbers.get(node);
    if (start === undefined) return [];
    const reached = new Uint8Array(ids.length);
    reached[start] = 1;
    const waiting = [start];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop())
      for (const neighbour of next[at] ?? []) {
        if (reached[neighbour] === 1) continue;
        reached[neighbour] = 1;
        waiting.push(neighbour);
      }
    reached[start] = Number(withStart);
    return ids.filter((_, at) => reached[at] === 1);
  };
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
