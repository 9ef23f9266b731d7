import type { FlowTransfer } from './flow-transfer.js';
import type { MapGraph } from './map-graph.js';
import { passesDataOn } from './reach.js';
import { badness } from './transfer.js';

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
 * For every node that has got the data of a node: the worst hop on any way to it. A chain is as weak as its
 * weakest hop, and data that goes two ways has gone the worse one too.
 * @param transferOf the transfer status of a flow by its id
 * @returns by id of the node; the start itself left out, as in the propagation set
 */
export function statusOfWays(
  graph: MapGraph,
  start: string,
  transferOf: (flow: string) => FlowTransfer,
): ReadonlyMap<string, FlowTransfer> {
  const worst = new Map<string, FlowTransfer>();
  // A set takes up what is added to it while it is walked; a status only ever gets worse, so the walk ends.
  const changed = new Set([start]);
  for (const id of changed) {
    changed.delete(id);
    for (const { flow, to } of graph.outOf(id).filter(passesDataOn)) {
      const known = worst.get(to.id);
      const hops = [known, worst.get(id), transferOf(flow.id)].filter((hop) => hop !== undefined);
      const status = pathStatus(hops);
      if (status === null || (known !== undefined && badness(status) === badness(known))) continue;
      worst.set(to.id, status);
      changed.add(to.id);
    }
  }
  worst.delete(start);
  return worst;
}
