import { highestSensitivity, holdsData, type MapNode } from './flow-map.js';
import type { MapGraph } from './map-graph.js';
import { isAccess, spread } from './reach.js';

/** What DF-25 asks of the exposure set of a node. */
export interface Exposed {
  /** The groups of the map's own list that are reached, in the order of that list. */
  readonly groups: readonly string[];
  /** A node of the set holds very many people's sensitive data. */
  readonly massive: boolean;
}

/** For every node of the map at once; same groups as blastRadius, without the sets themselves. */
export function exposedGroups(graph: MapGraph): (node: string) => Exposed {
  const listed = graph.map.data_subjects;
  const bits = new Map(listed.map((group, at) => [group, 1n << BigInt(at)]));
  const massive = 1n << BigInt(listed.length);
  const own = graph.map.nodes.map((node) => {
    const groups = holdsData(node) ? node.data_subjects : [];
    const start = isMassive(node, graph) ? massive : 0n;
    return [node.id, groups.reduce((mark, group) => mark | (bits.get(group) ?? 0n), start)] as const;
  });
  const links = graph.flows.filter(isAccess).map(({ from, to }) => [from.id, to.id] as const);
  const marks = spread(new Map(own), links);
  return (node) => {
    const mark = marks.get(node) ?? 0n;
    const groups = listed.filter((_, at) => (mark >> BigInt(at)) & 1n);
    return { groups, massive: (mark & massive) !== 0n };
  };
}

/** DF-25: a node that holds data has volume 5 and sensitivity 4 or more. */
function isMassive(node: MapNode, { map }: MapGraph): boolean {
  return holdsData(node) && node.volume === 5 && highestSensitivity(node.data_categories, map) >= 4;
}
