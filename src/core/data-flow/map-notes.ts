import { pointer, problem, type Problem } from '../problem.js';
import type { FlowMap } from './flow-map.js';

/** Gaps that stop nothing, but that the reader of a result must know. */
export function mapNotes(map: FlowMap): readonly Problem[] {
  return [...nodeNotes(map), ...flowNotes(map), ...arrangementNotes(map)];
}

function nodeNotes({ nodes, vendors }: FlowMap): readonly Problem[] {
  const known = new Set(vendors.map(({ id }) => id));
  return nodes.flatMap(({ name, vendor_id: vendor }, at) => [
    ...(name === undefined ? [nameless(pointer('/nodes', at))] : []),
    ...(vendor === undefined || known.has(vendor) ? [] : [strangeVendor(pointer('/nodes', at, 'vendor_id'))]),
  ]);
}

function flowNotes({ flows }: FlowMap): readonly Problem[] {
  return flows.flatMap(({ kind }, at) => (kind === undefined ? [kindless(pointer('/flows', at))] : []));
}

function arrangementNotes({ arrangements, nodes }: FlowMap): readonly Problem[] {
  const known = new Set(nodes.map(({ id }) => id));
  return arrangements.flatMap(({ parties }, at) =>
    parties.flatMap((party, place) =>
      known.has(party) ? [] : [strangeParty(pointer('/arrangements', at, 'parties', place))],
    ),
  );
}

function nameless(where: string): Problem {
  return problem('NAME_MISSING', where, 'The node has no name.', 'Add "name".');
}

function strangeVendor(where: string): Problem {
  const message = 'The map has no vendor with this id, so its tier and promises are not known.';
  return problem('UNKNOWN_VENDOR', where, message, 'Add the vendor, or correct the id.');
}

function kindless(where: string): Problem {
  const message = 'The flow has no kind, so it is neither followed as data sent nor as access.';
  return problem('KIND_MISSING', where, message, 'Add "kind": send, access, sync, export or onward.');
}

function strangeParty(where: string): Problem {
  const message = 'The map has no node with this id.';
  return problem('UNKNOWN_NODE', where, message, 'Add the node, or correct the id.');
}
