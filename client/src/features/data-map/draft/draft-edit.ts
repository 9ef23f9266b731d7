import type { Proposal } from '@core/data-flow/proposal.js';
import type { MapEdit } from '@core/data-flow/edit-map.js';
import type { FlowMap } from '@core/data-flow/flow-map.js';
import type { Drawn } from '../map-model.js';

/** The chosen proposals as one edit; a flow whose end was left out is left out too. */
export function editOfProposals(chosen: readonly Proposal[], map: FlowMap): MapEdit {
  const rows = (list: string): Proposal['row'][] =>
    chosen.filter(({ id }) => id.startsWith(`${list}/`)).map(({ row }) => row);
  const nodes = rows('nodes');
  const there = new Set([...map.nodes, ...nodes].map(({ id }) => String(id)));
  const flows = rows('flows').filter(
    (flow) => there.has(String(flow['from_node'])) && there.has(String(flow['to_node'])),
  );
  const elements = Object.fromEntries(rows('elements').map(({ id, ...row }) => [String(id), row]));
  return { put: { nodes, flows, vendors: rows('vendors'), elements } };
}

/** Names of the nodes that are proposed or on the map already. */
export function proposedNames(proposals: readonly Proposal[], { map }: Drawn): (node: string) => string {
  const rows = proposals.flatMap(({ id, row }) => (id.startsWith('nodes/') ? [row] : []));
  const names = new Map([...map.nodes, ...rows].map(({ id, name }) => [String(id), String(name ?? id)]));
  return (node) => names.get(node) ?? node;
}
