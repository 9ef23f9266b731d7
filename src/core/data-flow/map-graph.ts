import type { FlowMap, MapFlow, MapNode, MapVendor } from './flow-map.js';

/** A flow with both its ends. */
export interface LinkedFlow {
  readonly flow: MapFlow;
  readonly from: MapNode;
  readonly to: MapNode;
}

/** A map with its ways: what comes into a node and what goes out of it. */
export interface MapGraph {
  readonly map: FlowMap;
  readonly nodes: ReadonlyMap<string, MapNode>;
  readonly vendors: ReadonlyMap<string, MapVendor>;
  readonly flows: readonly LinkedFlow[];
  into(node: string): readonly LinkedFlow[];
  outOf(node: string): readonly LinkedFlow[];
}

/** Links a map that has been read (parseMap: each flow has both ends). */
export function linkMap(map: FlowMap): MapGraph {
  const nodes = new Map(map.nodes.map((node) => [node.id, node]));
  const flows = map.flows.map((flow) => link(flow, nodes));
  const incoming = byEnd(flows, ({ to }) => to.id);
  const outgoing = byEnd(flows, ({ from }) => from.id);
  return {
    map,
    nodes,
    vendors: new Map(map.vendors.map((vendor) => [vendor.id, vendor])),
    flows,
    into: (node) => incoming.get(node) ?? [],
    outOf: (node) => outgoing.get(node) ?? [],
  };
}

/** Between nodes of one entity no contract or transfer rule applies (dataflow-rules.json, exact_terms). */
export function isBetweenEntities({ from, to }: LinkedFlow): boolean {
  return from.legal_entity !== to.legal_entity;
}

/** Where the recipient has the data; who only reads has it where the reader sits. */
export function countriesOf({ flow, to }: LinkedFlow): readonly string[] {
  if (flow.kind === 'access') return to.countries_access;
  return [...new Set([...to.countries_storage, ...to.countries_access])];
}

/** A flow without elements carries nothing; all rules on flows need some. */
export function carriesData({ flow }: LinkedFlow): boolean {
  return flow.elements.length > 0;
}

function byEnd(
  flows: readonly LinkedFlow[],
  endOf: (flow: LinkedFlow) => string,
): ReadonlyMap<string, readonly LinkedFlow[]> {
  const byNode = new Map<string, LinkedFlow[]>();
  for (const flow of flows) {
    const end = endOf(flow);
    const there = byNode.get(end);
    if (there === undefined) byNode.set(end, [flow]);
    else there.push(flow);
  }
  return byNode;
}

function link(flow: MapFlow, nodes: ReadonlyMap<string, MapNode>): LinkedFlow {
  const from = nodes.get(flow.from_node);
  const to = nodes.get(flow.to_node);
  if (from === undefined || to === undefined) throw new Error('A flow of a map that was read has both ends.');
  return { flow, from, to };
}
