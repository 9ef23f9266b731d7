import { pointer, problem, type Problem } from '../problem.js';
import type { FlowMap } from './flow-map.js';

/**
 * Flows to or from a vendor that the register has archived, each at its end: either the data does not flow any more,
 * or the vendor is in use.
 * @param archived ids of vendors
 */
export function archivedVendorNotes(
  { nodes, flows }: FlowMap,
  archived: ReadonlySet<string>,
): readonly Problem[] {
  const gone = new Set(
    nodes.flatMap(({ id, vendor_id: vendor }) => (vendor !== undefined && archived.has(vendor) ? [id] : [])),
  );
  return flows.flatMap(({ from_node: from, to_node: to }, at) => [
    ...(gone.has(from) ? [archivedEnd(pointer('/flows', at, 'from_node'))] : []),
    ...(gone.has(to) ? [archivedEnd(pointer('/flows', at, 'to_node'))] : []),
  ]);
}

function archivedEnd(where: string): Problem {
  const message = 'The vendor at this end of the flow is archived in the register.';
  return problem('VENDOR_ARCHIVED', where, message, 'Take the flow out, or bring the vendor back.');
}
