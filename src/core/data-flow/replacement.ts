import type { Raw } from '../shape.js';
import type { MapEdit } from './edit-map.js';
import type { FlowMap, MapFlow, MapNode } from './flow-map.js';

/** A company that is only thought of. */
export interface Newcomer {
  readonly id: string;
  readonly name: string;
  /** Absent: unknown. */
  readonly countries?: readonly string[];
}

/** The edit that puts another company in the place of a vendor. */
export function replacement(by: Newcomer, old: string, map: FlowMap, nodes: readonly MapNode[]): MapEdit {
  const ids = new Set(nodes.map(({ id }) => id));
  const known = map.vendors.find(({ id }) => id === old);
  const unknown = { parent: null, sole_source: null, subprocessors_changed_on: null };
  const fresh = { ...known, ...unknown, id: by.id, name: by.name, residency: [] };
  return {
    put: {
      vendors: [fresh],
      nodes: nodes.map((node) => newcomer(node, by)),
      flows: map.flows.filter(({ to_node: to }) => ids.has(to)).map(unagreed),
    },
    remove: { vendors: [old], flows: chainOf(map, ids) },
  };
}

/**
 * What is known of the newcomer: its name, if said its countries, and what we would have it do. How the old company
 * kept the data and when it was looked at says nothing of it. Its tier stays: that comes from the data we hand over.
 */
function newcomer(node: MapNode, by: Newcomer): Raw {
  return {
    ...node,
    name: by.name,
    vendor_id: by.id,
    legal_entity: by.name,
    ...wholeIn(by.countries ?? ['unknown']),
    ultimate_provider: null,
    transfer_facts: null,
    recipients: 'unknown',
    ...UNKNOWN_CARE,
  };
}

const UNKNOWN_CARE: Raw = {
  retention_days: null,
  deletion_path: null,
  searchable_by_person: null,
  encryption_rest: null,
  consent_aware: null,
  human_review: null,
  training_excluded: null,
  last_review: null,
};

function unagreed(flow: MapFlow): Raw {
  const open = { dpa_status: 'none', mechanism: null, mechanism_detail: null, tia: null };
  return { ...flow, ...open, approved_subprocessor: null, transport_encryption: null, last_review: null };
}

/** The old company's own chain: what it handed on to its sub-processors. */
function chainOf(map: FlowMap, from: ReadonlySet<string>): readonly string[] {
  const subprocessors = new Set(map.nodes.filter(({ kind }) => kind === 'subprocessor').map(({ id }) => id));
  return map.flows
    .filter(({ from_node: start, to_node: end }) => from.has(start) && subprocessors.has(end))
    .map(({ id }) => id);
}

/** All of a node in the same countries. */
export function wholeIn(countries: readonly string[]): Raw {
  return { countries_storage: countries, countries_access: countries };
}
