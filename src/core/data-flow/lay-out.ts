/**
 * Decides where the nodes of a map stand: four lanes from the people to the sub-processors, in each the order in
 * which flows cross least often.
 * Authority: UX section 2 (data map): lanes people, systems, vendors, sub-processors.
 * Version 1. Units are points. The same map gives the same places in every engine, so that screen, print and PDF agree.
 */
import type { FlowMap, MapNode, NodeKind } from './flow-map.js';

export const MAP_LANES = ['people', 'systems', 'vendors', 'subprocessors'] as const;
export type MapLane = (typeof MAP_LANES)[number];

export interface PlacedNode {
  readonly node: MapNode;
  readonly x: number;
  readonly y: number;
}

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  /** Lane by lane, from above. Lanes without a node are left out. */
  readonly lanes: readonly { readonly lane: MapLane; readonly x: number }[];
  readonly nodes: readonly PlacedNode[];
}

/** The box of a node, and the room around it. */
export const BOX = { width: 168, height: 46, gap: 18, between: 150, top: 40, edge: 16 } as const;

/** Sweeps over the lanes; more than a few change nothing. */
const SWEEPS = 6;

export function laneOf(kind: NodeKind): MapLane {
  if (kind === 'person_group') return 'people';
  if (kind === 'vendor') return 'vendors';
  return kind === 'subprocessor' ? 'subprocessors' : 'systems';
}

/** The places of all nodes. */
export function layOut(map: FlowMap): MapLayout {
  const filled = MAP_LANES.map((lane) => ({
    lane,
    nodes: map.nodes.filter(({ kind }) => laneOf(kind) === lane),
  })).filter(({ nodes }) => nodes.length > 0);
  const ordered = inOrder(
    filled.map(({ nodes }) => nodes),
    map,
  );
  const tallest = ordered.reduce((most, nodes) => Math.max(most, nodes.length), 0);
  const columnOf = (at: number): number => BOX.edge + at * (BOX.width + BOX.between);
  const step = BOX.height + BOX.gap;
  return {
    width: columnOf(filled.length) - BOX.between + BOX.edge,
    height: BOX.top + tallest * step + BOX.edge,
    lanes: filled.map(({ lane }, at) => ({ lane, x: columnOf(at) })),
    nodes: ordered.flatMap((nodes, at) => {
      // A short lane stands beside the middle of the tallest one.
      const above = ((tallest - nodes.length) * step) / 2;
      return nodes.map((node, row) => ({ node, x: columnOf(at), y: BOX.top + above + row * step }));
    }),
  };
}

/** Each lane in the order of the middle of its neighbours (Sugiyama's barycentre), lane after lane and back. */
function inOrder(lanes: readonly (readonly MapNode[])[], map: FlowMap): readonly (readonly MapNode[])[] {
  const near = neighbours(map);
  let current = lanes;
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const places = new Map(
      current.flatMap((nodes) => nodes.map(({ id }, row) => [id, (row + 0.5) / nodes.length] as const)),
    );
    current = current.map((nodes, at) => (at % 2 === sweep % 2 ? nodes : byMiddle(nodes, near, places)));
  }
  return current;
}

function byMiddle(
  nodes: readonly MapNode[],
  near: ReadonlyMap<string, readonly string[]>,
  places: ReadonlyMap<string, number>,
): readonly MapNode[] {
  const middles = nodes.map((node, row) => ({ node, row, middle: middleOf(node, near, places) }));
  middles.sort((one, other) => one.middle - other.middle || one.row - other.row);
  return middles.map(({ node }) => node);
}

function middleOf(
  { id }: MapNode,
  near: ReadonlyMap<string, readonly string[]>,
  places: ReadonlyMap<string, number>,
): number {
  const ends = near.get(id) ?? [];
  if (ends.length === 0) return places.get(id) ?? 0;
  return ends.reduce((sum, end) => sum + (places.get(end) ?? 0), 0) / ends.length;
}

/** Nodes at the other end of a flow, in another lane. */
function neighbours({ nodes, flows }: FlowMap): ReadonlyMap<string, readonly string[]> {
  const lanes = new Map(nodes.map(({ id, kind }) => [id, laneOf(kind)]));
  const near = new Map<string, string[]>(nodes.map(({ id }) => [id, []]));
  for (const { from_node: from, to_node: to } of flows) {
    if (lanes.get(from) === lanes.get(to)) continue;
    near.get(from)?.push(to);
    near.get(to)?.push(from);
  }
  return near;
}
