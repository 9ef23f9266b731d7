import type { FlowMap, MapFlow, MapNode, NodeKind } from '@core/data-flow/flow-map.js';
import type { FlowTransfer } from '@core/data-flow/flow-transfer.js';
import type { DataMapPageQuery } from '../../graphql/staff.generated.js';
import type { MapNote } from './map-doors.js';
import type { MapSearch } from './map-search.js';

export type MapLine = DataMapPageQuery['dataMap'];
type FoundFact = MapLine['judgement']['findings'][number];
type FlowRule = DataMapPageQuery['flowRules'][number];

/** A fact of the map in the words of its rule. */
export type Finding = FoundFact & Omit<FlowRule, 'rule'>;

/** A map as the server has read and judged it. */
export interface Drawn {
  readonly id: string;
  readonly version: number;
  readonly isArchived: boolean;
  /** The earlier day it is looked at; without it today. */
  readonly asOf: string | undefined;
  readonly map: FlowMap;
  readonly transfers: Readonly<Record<string, FlowTransfer>>;
  /** By id of the node or flow they stand on, the worst first. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  readonly rules: ReadonlyMap<string, FlowRule>;
  /** What the map leaves open, with its place in the lists of the map. */
  readonly notes: readonly MapNote[];
}

/** From left to right: whose data it is, who has it with us, to whom it goes. */
export const LANES: readonly { readonly id: Lane; readonly kinds: readonly NodeKind[] }[] = [
  { id: 'people', kinds: ['person_group'] },
  { id: 'systems', kinds: ['source', 'system', 'store', 'output'] },
  { id: 'vendors', kinds: ['vendor'] },
  { id: 'subprocessors', kinds: ['subprocessor'] },
];
export type Lane = 'people' | 'systems' | 'vendors' | 'subprocessors';

export function drawnOf(
  { dataMap: { id, isArchived, judgement }, flowRules }: DataMapPageQuery,
  asOf?: string,
): Drawn {
  const rules = new Map(flowRules.map((rule) => [rule.rule, rule]));
  return {
    id,
    version: judgement.version,
    isArchived,
    asOf,
    map: withLists(judgement.document as Partial<FlowMap>),
    transfers: (judgement.transfers ?? {}) as Drawn['transfers'],
    findings: findingsByPlace(judgement.findings, rules),
    rules,
    notes: (judgement.notes ?? []) as MapNote[],
  };
}

function findingsByPlace(
  facts: readonly FoundFact[],
  rules: Drawn['rules'],
): ReadonlyMap<string, readonly Finding[]> {
  const findings = new Map<string, Finding[]>();
  for (const fact of facts) {
    const words = rules.get(fact.rule);
    if (words === undefined) continue;
    for (const on of placesOf(fact)) {
      const there = findings.get(on) ?? [];
      there.push({ ...words, ...fact });
      findings.set(on, there);
    }
  }
  return findings;
}

/** A pair of joint controllers is named by both ids. */
function placesOf({ on }: FoundFact): readonly string[] {
  return on == null ? [] : on.split('+');
}

function withLists(map: Partial<FlowMap>): FlowMap {
  const lists = { nodes: [], flows: [], vendors: [], elements: {}, data_subjects: [], arrangements: [] };
  return { date: '', home: 'EU', regimes: [], ...lists, ...map };
}

export function nameOf({ id, name }: Pick<MapNode, 'id' | 'name'>): string {
  return name ?? id;
}

export function nodeNamed(id: string, { nodes }: FlowMap): string {
  const node = rowsById(nodes).get(id);
  return node === undefined ? id : nameOf(node);
}

/** The company behind a vendor or sub-processor; its node is named after what it does. */
export function companyOf(
  { vendor_id: vendor, legal_entity: entity }: MapNode,
  { vendors }: FlowMap,
): string {
  return (vendor === undefined ? undefined : rowsById(vendors).get(vendor)?.name) ?? entity ?? '–';
}

/** By the names of its ends. */
export function flowNamed({ from_node: from, to_node: to }: MapFlow, map: FlowMap): string {
  return `${nodeNamed(from, map)} → ${nodeNamed(to, map)}`;
}

/** A node or a flow that is known by its id only. */
export function partNamed(id: string, map: FlowMap): string {
  const flow = flowById(id, map);
  return flow === undefined ? nodeNamed(id, map) : flowNamed(flow, map);
}

export function flowById(id: string, { flows }: FlowMap): MapFlow | undefined {
  return rowsById(flows).get(id);
}

/** The rows of a list of a map by their id, for as long as the list is there: a large table asks for thousands. */
function rowsById<Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  const known = indexes.get(rows) as ReadonlyMap<string, Row> | undefined;
  if (known !== undefined) return known;
  const index = new Map(rows.map((row) => [row.id, row]));
  indexes.set(rows, index);
  return index;
}

const indexes = new WeakMap<object, ReadonlyMap<string, unknown>>();

/** Where a finding stands: a flow, a node, a pair of nodes, a vendor or a provider. */
export function placeNamed(on: string, map: FlowMap): string {
  const vendor = map.vendors.find(({ id }) => id === on);
  if (vendor !== undefined) return vendor.name ?? on;
  return on
    .split('+')
    .map((id) => partNamed(id, map))
    .join(' + ');
}

/** The nodes of a lane that fit what is searched and filtered; where flows are, those at an end of one that fits. */
export function nodesShown(map: FlowMap, kinds: readonly NodeKind[], search: MapSearch): readonly MapNode[] {
  const fitting = map.nodes.filter((node) => kinds.includes(node.kind) && fitsNode(node, search));
  if (search.mechanism === undefined && search.ground === undefined) return fitting;
  const ends = new Set(flowsShown(map, search).flatMap(({ from_node: from, to_node: to }) => [from, to]));
  return fitting.filter(({ id }) => ends.has(id));
}

/** The flows that fit, and those that touch a node which does. */
export function flowsShown(map: FlowMap, search: MapSearch): readonly MapFlow[] {
  const fitting = new Set(map.nodes.filter((node) => fitsNode(node, search)).map(({ id }) => id));
  return map.flows.filter(
    (flow) => fitsFlow(flow, search) && (fitting.has(flow.from_node) || fitting.has(flow.to_node)),
  );
}

function fitsFlow(flow: MapFlow, { category, mechanism, ground }: MapSearch): boolean {
  if (category !== undefined && !flow.elements.includes(category)) return false;
  if (mechanism !== undefined && flow.mechanism !== mechanism) return false;
  return ground === undefined || flow.legal_ground === ground;
}

function fitsNode(node: MapNode, { q, kind, category, country, vendor }: MapSearch): boolean {
  const words = `${nameOf(node)} ${node.legal_entity ?? ''} ${node.owner ?? ''}`.toLowerCase();
  if (q !== undefined && !words.includes(q.toLowerCase())) return false;
  if (kind !== undefined && !kind.includes(node.kind)) return false;
  if (category !== undefined && !node.data_categories.includes(category)) return false;
  if (country !== undefined && !placesIn(node).includes(country)) return false;
  return vendor === undefined || node.vendor_id === vendor;
}

export function placesIn({
  countries_storage: storage,
  countries_access: access,
}: MapNode): readonly string[] {
  return [...new Set([...storage, ...access])];
}
