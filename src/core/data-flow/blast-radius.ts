import { highestSensitivity, holdsData, type MapNode } from './flow-map.js';
import type { MapGraph } from './map-graph.js';
import { exposureSets, propagationSets } from './reach.js';
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

/**
 * The blast radius of any node of the map (dataflow-rules.json, graph_definitions). What is the same for all
 * nodes is done once, for a map may be asked about each of its nodes.
 */
export function blastRadii(graph: MapGraph): (node: string) => BlastRadius {
  const propagation = propagationSets(graph);
  const exposure = exposureSets(graph);
  const names = sorted(new Set(graph.map.nodes.flatMap(({ data_subjects: groups }) => groups)));
  const numbers = new Map(names.map((name, at) => [name, at]));
  const held = new Map(graph.map.nodes.map((node) => [node.id, holdingOf(node, graph, numbers)]));
  return (node) => {
    const exposed = exposure(node);
    const holdings = exposed.flatMap((id) => held.get(id) ?? []);
    return {
      node,
      propagation: propagation(node),
      exposure: exposed,
      groups: groupsOf(holdings, names),
      highestSensitivity: holdings.reduce((highest, one) => Math.max(highest, one.sensitivity), 0),
      vendors: new Set(holdings.flatMap(({ vendor }) => vendor ?? [])).size,
    };
  };
}

/** What one node adds to a blast radius. */
interface Holding {
  readonly vendor: string | undefined;
  /** By their place among all groups of the map; empty where no data is held. */
  readonly groups: readonly number[];
  readonly volume: number;
  readonly sensitivity: number;
}

/** Volume class of a node that states none. */
const LEAST_VOLUME = 1;

function holdingOf(node: MapNode, { map }: MapGraph, numbers: ReadonlyMap<string, number>): Holding {
  const { vendor_id: vendor, data_subjects: groups, volume = LEAST_VOLUME, data_categories: held } = node;
  if (!holdsData(node)) return { vendor, groups: [], volume, sensitivity: 0 };
  const places = groups.flatMap((group) => numbers.get(group) ?? []);
  return { vendor, groups: places, volume, sensitivity: highestSensitivity(held, map) };
}

function groupsOf(holdings: readonly Holding[], names: readonly string[]): readonly GroupReached[] {
  const largest = new Uint8Array(names.length);
  for (const { groups, volume } of holdings)
    for (const group of groups) if (volume > (largest[group] ?? 0)) largest[group] = volume;
  return names.flatMap((group, at) => {
    const volume = largest[at] ?? 0;
    return volume > 0 ? [{ group, volume }] : [];
  });
}
