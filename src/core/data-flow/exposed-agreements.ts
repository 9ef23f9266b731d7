import type { AgreementState } from '../clause/agreement-state.js';
import type { Day } from '../day.js';
import { isOwn, type MapFlow, type MapNode } from './flow-map.js';
import type { MapGraph } from './map-graph.js';
import { sorted } from './sorted.js';

/** A contract on processing with a vendor of the map, as it stands on the day of the map. */
export interface RegisteredAgreement {
  readonly id: string;
  readonly title: string;
  /** Id of the vendor in the map. */
  readonly vendor: string;
  readonly state: AgreementState;
  /** The day it starts; null: a draft without one. */
  readonly from: Day | null;
  /** The last day it holds as things stand; null: without an end. */
  readonly until: Day | null;
  /** In how many hours the vendor has to tell of a breach; null: it does not say. */
  readonly breachHours: number | null;
}

/** What the register knows of the vendors of a map. */
export interface AgreementRegister {
  /** Ids of those vendors of the map that stand in it. */
  readonly vendors: readonly string[];
  /** Of each vendor all in force, or else the one that comes nearest. */
  readonly agreements: readonly RegisteredAgreement[];
}

export const NO_REGISTER: AgreementRegister = { vendors: [], agreements: [] };

/** What stands between us and a company that had the data. */
export interface ExposedAgreement {
  readonly company: string;
  readonly agreement: RegisteredAgreement | null;
  /** Of a company the register does not know, what the flows to it say, sorted; else empty. */
  readonly stated: readonly (NonNullable<MapFlow['dpa_status']> | 'unknown')[];
  /** Nothing is in force, or nobody knows. */
  readonly gap: boolean;
}

/**
 * The agreements under which the companies of the exposed nodes got the data: those of the register (Art. 28(3)).
 * What somebody typed into a flow counts only where the register does not know the company.
 */
export function exposedAgreements(
  graph: MapGraph,
  exposed: readonly MapNode[],
  { vendors, agreements }: AgreementRegister,
): readonly ExposedAgreement[] {
  const others = exposed.filter((node) => !isOwn(node, graph.map) && node.kind !== 'person_group');
  const ids = sorted(new Set(others.flatMap(({ vendor_id: id }) => id ?? [])));
  const known = ids.filter((id) => vendors.includes(id));
  const strangers = others.filter(({ vendor_id: id }) => id === undefined || !known.includes(id));
  return [
    ...known.flatMap((id) => ofVendor(graph.vendors.get(id)?.name ?? id, id, agreements)),
    ...ofStrangers(graph, strangers),
  ];
}

function ofVendor(
  company: string,
  id: string,
  agreements: readonly RegisteredAgreement[],
): readonly ExposedAgreement[] {
  const own = agreements.filter(({ vendor }) => vendor === id);
  if (own.length === 0) return [{ company, agreement: null, stated: [], gap: true }];
  return own.map((agreement) => ({ company, agreement, stated: [], gap: agreement.state !== 'in_force' }));
}

function ofStrangers(graph: MapGraph, nodes: readonly MapNode[]): readonly ExposedAgreement[] {
  const states = new Map<string, Set<ExposedAgreement['stated'][number]>>();
  for (const { id, name, legal_entity: entity } of nodes) {
    const company = entity ?? name ?? id;
    const known = states.get(company) ?? new Set();
    for (const { flow } of graph.into(id)) known.add(flow.dpa_status ?? 'unknown');
    states.set(company, known);
  }
  return [...states].map(([company, known]) => {
    const stated = sorted(known) as ExposedAgreement['stated'];
    const gap = stated.every((state) => state !== 'signed' && state !== 'not_needed');
    return { company, agreement: null, stated, gap: gap || stated.includes('unknown') };
  });
}
