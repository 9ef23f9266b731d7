import { parseAdequacy } from '../../src/core/data-flow/adequacy.js';
import { checkMap, findingsOf, type MapCheck, type MapLaw } from '../../src/core/data-flow/check-map.js';
import type { FlowMap } from '../../src/core/data-flow/flow-map.js';
import { parseMap } from '../../src/core/data-flow/parse-map.js';
import { parseRuleBook } from '../../src/core/data-flow/rule-book.js';
import { parseTransferLogic } from '../../src/core/data-flow/transfer-logic.js';
import { canonicalName } from '../../src/core/names/canonical-name.js';
import { parseCompanyNames } from '../../src/core/names/company-names.js';
import { templateJson } from './templates.js';

export type Json = Record<string, unknown>;

/** A map file in parts that a test may change. */
export interface MapFile extends Json {
  nodes: Json[];
  flows: Json[];
  vendors: Json[];
}

/** Our own content; a test may rely on it to be valid. */
export const mapLaw: MapLaw = (() => {
  const adequacy = parseAdequacy(templateJson('reference/adequacy.json'));
  const logic = parseTransferLogic(templateJson('reference/transfer-logic.json'));
  const rules = parseRuleBook(templateJson('data-flows/dataflow-rules.json'));
  const names = parseCompanyNames(templateJson('reference/company-names.json'));
  if (!adequacy.ok || !logic.ok || !rules.ok || !names.ok) throw new Error('our own content must parse');
  const canonical = (name: string): string => canonicalName(name, names.names);
  return {
    adequacy: adequacy.adequacy,
    logic: logic.logic,
    rules: rules.rules,
    canonical,
    takesResultsAsStated: true,
  };
})();

/** A node about which no rule has anything to say. */
export function soundNode(id: string, change: Json = {}): Json {
  return {
    id,
    name: id,
    kind: 'system',
    owner: 'team',
    legal_entity: 'Alder',
    role: 'controller',
    countries_storage: ['DE'],
    countries_access: ['DE'],
    data_subjects: ['customers'],
    data_categories: ['email'],
    volume: 3,
    retention_days: 100,
    deletion_path: true,
    searchable_by_person: true,
    encryption_rest: 'provider_key',
    consent_aware: true,
    ai_use: 'none',
    ropa_id: 'R-1',
    last_review: '2026-06-01',
    recipients: 'known',
    ...change,
  };
}

/** A flow about which no rule has anything to say. */
export function soundFlow(id: string, from: string, to: string, change: Json = {}): Json {
  return {
    id,
    from_node: from,
    to_node: to,
    purpose: 'service',
    elements: ['email'],
    needed_elements: ['email'],
    legal_ground: '6(1)(b)',
    kind: 'send',
    transport_encryption: true,
    mechanism: 'none',
    dpa_status: 'signed',
    approved_subprocessor: true,
    consent_based: false,
    last_review: '2026-06-01',
    ...change,
  };
}

const vendorNode = (id: string, change: Json = {}): Json =>
  soundNode(id, { kind: 'vendor', legal_entity: id, role: 'processor', vendor_id: `v-${id}`, ...change });

/** Ours `app` → vendor `mail` → sub-processor `host`; `mail` also reads `app`. Nothing to find. */
export function soundMap(): MapFile {
  return {
    format: 'assay-map/1',
    date: '2026-11-22',
    home: 'EU',
    regimes: ['EU'],
    own_entity: 'Alder',
    elements: {
      email: { sensitivity: 2 },
      wage: { sensitivity: 4, hr: true },
      health: { sensitivity: 5 },
      unrated: {},
    },
    data_subjects: ['customers', 'employees', 'visitors', 'patients'],
    vendors: [{ id: 'v-mail', name: 'Mailwren', tier: 'T1', criticality: 3, sole_source: false }],
    nodes: [
      soundNode('app'),
      vendorNode('mail'),
      soundNode('host', { kind: 'subprocessor', legal_entity: 'Host', role: 'subprocessor' }),
    ],
    flows: [soundFlow('f1', 'app', 'mail'), soundFlow('f2', 'mail', 'host', { kind: 'onward' })],
    arrangements: [],
  };
}

/** The same map with keys of one node, flow or vendor replaced. */
export function changed(map: MapFile, id: string, change: Json): MapFile {
  const replace = (rows: Json[]): Json[] =>
    rows.map((row) => (row['id'] === id ? { ...row, ...change } : row));
  return { ...map, nodes: replace(map.nodes), flows: replace(map.flows), vendors: replace(map.vendors) };
}

/** The same map with further nodes, flows, vendors. */
export function extended(map: MapFile, more: Partial<Pick<MapFile, 'nodes' | 'flows' | 'vendors'>>): MapFile {
  return {
    ...map,
    nodes: [...map.nodes, ...(more.nodes ?? [])],
    flows: [...map.flows, ...(more.flows ?? [])],
    vendors: [...map.vendors, ...(more.vendors ?? [])],
  };
}

/** The map as core reads it; a test may rely on it to be valid. */
export function readMap(file: unknown): FlowMap {
  const parsed = parseMap(file, '2026-11-22', mapLaw.adequacy);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.map;
}

export function checked(file: unknown): MapCheck {
  return checkMap(readMap(file), mapLaw);
}

/** Rule, place and severity of each finding, for example `DF-01 f1 critical`. */
export function found(file: unknown): string[] {
  return findingsOf(checked(file)).map(({ rule, on, severity }) => `${rule} ${on} ${severity}`);
}

/** Everything a check says, in an order of its own. */
export function said(check: MapCheck): object {
  const transfers = [...check.flows].map(([id, { transfer }]) => [id, transfer] as const);
  return {
    findings: findingsOf(check),
    transfers: Object.fromEntries(transfers),
    concentration: check.concentration,
  };
}
