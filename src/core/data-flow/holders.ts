/**
 * Decides who has got the data of a node, or of a group of people, and on which way: where it is erased or corrected,
 * and who must be told of that.
 * Authority: templates/data-flows/dataflow-rules.json (propagation_set), GDPR Art. 16, 17 and 19.
 * Version 1.
 */
import type { MapNode } from './flow-map.js';
import type { MapGraph } from './map-graph.js';
import { passesDataOn } from './reach.js';
import { sorted } from './sorted.js';

/** Where the data is from: one node, or every node that holds data of a group of people. */
export type DataOf = { readonly node: string } | { readonly group: string };

export interface Holder {
  /** Id of the node. */
  readonly node: string;
  /** Ids of the nodes on a shortest way to it, the start first and itself last. */
  readonly way: readonly string[];
  /** Another company, to be told (Art. 19); with us it is done. */
  readonly isRecipient: boolean;
  /** Null: the map does not say. */
  readonly canDelete: boolean | null;
  readonly canFind: boolean | null;
}

/**
 * The nearest first. People themselves hold nothing; who may only read has got nothing. A node or group the map does
 * not have has no holders: null.
 */
export function holdersOf(graph: MapGraph, of: DataOf): readonly Holder[] | null {
  const starts = startsOf(graph, of);
  if (starts.length === 0) return null;
  return [...waysFrom(graph, starts)].flatMap(([id, way]) => {
    const node = graph.nodes.get(id);
    return node === undefined || node.kind === 'person_group' ? [] : [holderOf(node, way, graph)];
  });
}

function startsOf({ map, nodes }: MapGraph, of: DataOf): readonly string[] {
  if ('node' in of) return nodes.has(of.node) ? [of.node] : [];
  return sorted(
    map.nodes.filter(({ data_subjects: groups }) => groups.includes(of.group)).map(({ id }) => id),
  );
}

/**
 * Breadth first, so that no way is longer than it must be, and a cycle ends. Of several starts those count first to
 * which no other hands data on, so that a way shows where data came from.
 */
function waysFrom(graph: MapGraph, starts: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const among = new Set(starts);
  const isFed = (id: string): boolean =>
    graph.into(id).some((link) => passesDataOn(link) && link.from.id !== id && among.has(link.from.id));
  const ways = new Map<string, readonly string[]>();
  followed(
    graph,
    ways,
    starts.filter((id) => !isFed(id)),
  );
  followed(
    graph,
    ways,
    starts.filter((id) => !ways.has(id)),
  );
  return ways;
}

/** Adds the starts and whatever can be got to from them. */
function followed(graph: MapGraph, ways: Map<string, readonly string[]>, starts: readonly string[]): void {
  for (const id of starts) ways.set(id, [id]);
  for (const [id, way] of ways)
    for (const { to } of graph.outOf(id).filter(passesDataOn))
      if (!ways.has(to.id)) ways.set(to.id, [...way, to.id]);
}

function holderOf(node: MapNode, way: readonly string[], { map }: MapGraph): Holder {
  const { id, kind, legal_entity: entity, deletion_path: canDelete, searchable_by_person: canFind } = node;
  const isOther = entity !== undefined && map.own_entity !== undefined && entity !== map.own_entity;
  return {
    node: id,
    way,
    isRecipient: kind === 'vendor' || kind === 'subprocessor' || isOther,
    canDelete: canDelete ?? null,
    canFind: canFind ?? null,
  };
}
