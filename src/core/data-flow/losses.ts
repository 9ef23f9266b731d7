import type { MapNode } from './flow-map.js';
import type { LinkedFlow, MapGraph } from './map-graph.js';
import { sorted } from './sorted.js';

/** What ends when a vendor goes, by id; whoever reads it wants names, not counts. */
export interface Losses {
  /** Flows that end, in the order of the map. */
  readonly flows: readonly string[];
  /** Nodes that stay and hand their data to nobody there any more: their host, store or service is gone. */
  readonly withoutTaker: readonly string[];
  /** Nodes that stay and get no data from there any more. */
  readonly withoutSource: readonly string[];
  /** Nodes of others that stand on the same company; to leave it does not take it out of their chain. */
  readonly stillOnIt: readonly string[];
  /** Groups of people whose data the flows and nodes that go are about, sorted. */
  readonly groups: readonly string[];
  /** Purposes of the flows that end, also those which other flows still serve, sorted. */
  readonly purposes: readonly string[];
}

/**
 * @param before the map of today
 * @param after the map that is thought of; nodes and flows that stay keep their ids
 * @param vendor id of the vendor that changes
 * @param canonical the canonical name of a company
 */
export function lossesOf(
  before: MapGraph,
  after: MapGraph,
  vendor: string,
  canonical: (name: string) => string,
): Losses {
  const staying = new Set(after.map.flows.map(({ id }) => id));
  const ended = before.flows.filter(({ flow }) => !staying.has(flow.id));
  const stays = ({ id }: MapNode): boolean => after.nodes.has(id);
  const gone = before.map.nodes.filter((node) => !stays(node));
  return {
    flows: ended.map(({ flow }) => flow.id),
    withoutTaker: idsOf(ended.map(({ from }) => from).filter(stays)),
    withoutSource: idsOf(ended.map(({ to }) => to).filter(stays)),
    stillOnIt: after.vendors.has(vendor) ? [] : idsOf(standingOn(before, vendor, canonical).filter(stays)),
    groups: sorted(new Set([...ended.flatMap(groupsOf), ...gone.flatMap((node) => node.data_subjects)])),
    purposes: sorted(new Set(ended.flatMap(({ flow }) => flow.purpose ?? []))),
  };
}

function idsOf(nodes: readonly MapNode[]): readonly string[] {
  return sorted(new Set(nodes.map(({ id }) => id)));
}

/** The groups both ends know; if they share none, all that either names. */
function groupsOf({ from, to }: LinkedFlow): readonly string[] {
  const shared = from.data_subjects.filter((group) => to.data_subjects.includes(group));
  return shared.length > 0 ? shared : [...from.data_subjects, ...to.data_subjects];
}

/** Nodes of others that name the company as their provider, or are the company as somebody's sub-processor. */
function standingOn(
  { map, vendors }: MapGraph,
  vendor: string,
  canonical: (name: string) => string,
): readonly MapNode[] {
  const own = map.nodes.filter((node) => node.vendor_id === vendor);
  const names = [vendors.get(vendor)?.name, ...own.map((node) => node.legal_entity)];
  const company = new Set(names.flatMap((name) => (name === undefined ? [] : canonical(name))));
  const isIt = (name: string | undefined): boolean => name !== undefined && company.has(canonical(name));
  return map.nodes.filter(
    (node) =>
      node.vendor_id !== vendor &&
      (isIt(node.ultimate_provider) || (node.kind === 'subprocessor' && isIt(node.legal_entity))),
  );
}
