import { highestSensitivity, holdsData, type MapNode } from './flow-map.js';
import type { MapGraph } from './map-graph.js';
import { exposureSet, propagationSet } from './reach.js';
import { sorted } from './sorted.js';

/** What is lost if one node is broken into, and who has got its data. */
export interface BlastRadius {
  readonly node: string;
  /** Ids, sorted; the node left out. */
  readonly propagation: readonly string[];
  /** Ids, sorted; the node among them. */
  readonly exposure: readonly string[];
  /** Over the nodes of the exposure set that hold data, sorted by group. */
  readonly groups: readonly GroupReached[];
  /** 1 to 5 over their data categories; 0 where nothing is held. */
  readonly highestSensitivity: number;
  /** How many vendors have a node in the exposure set. */
  readonly vendors: number;
}

export interface GroupReached {
  readonly group: string;
  /** The largest volume class of the group, 1 to 5: people are not counted twice. */
  readonly volume: number;
}

/** The blast radius of a node of the map (dataflow-rules.json, graph_definitions). */
export function blastRadius(graph: MapGraph, node: string): BlastRadius {
  const exposure = exposureSet(graph, node);
  const exposed = exposure.flatMap((id) => graph.nodes.get(id) ?? []);
  const holding = exposed.filter(holdsData);
  const sensitivities = holding.map(({ data_categories: held }) => highestSensitivity(held, graph.map));
  const vendors = new Set(exposed.flatMap(({ vendor_id: vendor }) => vendor ?? []));
  return {
    node,
    propagation: propagationSet(graph, node),
    exposure,
    groups: groupsOf(holding),
    highestSensitivity: sensitivities.reduce((highest, one) => Math.max(highest, one), 0),
    vendors: vendors.size,
  };
}

/** Volume class of a node that states none. */
export const LEAST_VOLUME = 1;

function groupsOf(holding: readonly MapNode[]): readonly GroupReached[] {
  const largest = new Map<string, number>();
  for (const { data_subjects: groups, volume = LEAST_VOLUME } of holding)
    for (const group of groups) largest.set(group, Math.max(largest.get(group) ?? 0, volume));
  return sorted(largest.keys()).map((group) => ({ group, volume: largest.get(group) ?? LEAST_VOLUME }));
}
