import { linkMap } from '@core/data-flow/map-graph.js';
import { type TransferOf, type Way, worstOnward, worstWays } from '@core/data-flow/path-status.js';
import type { Drawn } from '../map-model.js';

/** For every node that has got the data of these: the worst way to it. */
export function waysFrom(drawn: Drawn, starts: readonly string[]): ReadonlyMap<string, Way> {
  return worstWays(linkMap(drawn.map), starts, transfersOf(drawn));
}

/** For every node that hands data on: the way to the worst hop before it. */
export function waysOnward(drawn: Drawn): ReadonlyMap<string, Way> {
  return worstOnward(linkMap(drawn.map), transfersOf(drawn));
}

/** The server judges every flow of a map. */
function transfersOf({ transfers }: Drawn): TransferOf {
  return (flow) => {
    const transfer = transfers[flow];
    if (transfer === undefined) throw new Error(`The flow ${flow} was not judged.`);
    return transfer;
  };
}
