import type { FlowTransfer } from './flow-transfer.js';
import type { MapGraph } from './map-graph.js';
import { passesDataOn } from './reach.js';
import { badness } from './transfer.js';

/** A way that data takes, with its status. */
export interface Way {
  /** Id of the node it begins at. */
  readonly from: string;
  /** Ids of its flows, in their order; at least one. */
  readonly hops: readonly string[];
  /** That of the worst hop. */
  readonly transfer: FlowTransfer;
}

/** The transfer status of a flow by its id. */
export type TransferOf = (flow: string) => FlowTransfer;

/**
 * The status of a path is that of its worst hop, by status and then severity; of equals the first
 * (dataflow-rules.json, path_status). Null for a path without a hop.
 */
export function pathStatus(hops: readonly FlowTransfer[]): FlowTransfer | null {
  return hops.reduce<FlowTransfer | null>(
    (worst, hop) => (worst === null || badness(hop) < badness(worst) ? hop : worst),
    null,
  );
}

/**
 * For every node that has got the data of some nodes: the worst way to it. A chain is as weak as its weakest hop, and
 * data that goes two ways has gone the worse one too.
 * @returns by id of the node; a start is there only if data of another start comes to it
 */
export function worstWays(
  graph: MapGraph,
  starts: readonly string[],
  transferOf: TransferOf,
): ReadonlyMap<string, Way> {
  const worst = new Map<string, Way>();
  // A set takes up what is added to it while it is walked; a status only ever gets worse, so the walk ends.
  const changed = new Set(starts);
  for (const id of changed) {
    changed.delete(id);
    for (const { flow, to } of graph.outOf(id).filter(passesDataOn)) {
      const way = wayWith(worst.get(id), { from: id, hops: [flow.id], transfer: transferOf(flow.id) });
      if (!isWorse(way, worst.get(to.id))) continue;
      worst.set(to.id, way);
      changed.add(to.id);
    }
  }
  return new Map([...worst].filter(([id, { from }]) => id !== from));
}

/**
 * For every node that hands data on: the way from it to the worst hop that its data takes.
 * @returns by id of the node
 */
export function worstOnward(graph: MapGraph, transferOf: TransferOf): ReadonlyMap<string, Way> {
  const worst = new Map<string, Way>();
  const changed = new Set(graph.nodes.keys());
  for (const id of changed) {
    changed.delete(id);
    for (const { flow, from } of graph.into(id).filter(passesDataOn)) {
      const hop: Way = { from: from.id, hops: [flow.id], transfer: transferOf(flow.id) };
      const further = worst.get(id);
      const way = further !== undefined && isWorse(further, hop) ? wayWith(hop, further) : hop;
      if (!isWorse(way, worst.get(from.id))) continue;
      worst.set(from.id, way);
      changed.add(from.id);
    }
  }
  return worst;
}

/** One way after another. */
function wayWith(first: Way | undefined, then: Way): Way {
  if (first === undefined) return then;
  const transfer = pathStatus([first.transfer, then.transfer]) ?? then.transfer;
  return { from: first.from, hops: [...first.hops, ...then.hops], transfer };
}

function isWorse({ transfer }: Way, than: Way | undefined): boolean {
  return than === undefined || badness(transfer) < badness(than.transfer);
}
