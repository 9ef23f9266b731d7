import * as fc from 'fast-check';
import {
  AGREEMENT_STATES,
  AI_USES,
  ENCRYPTIONS,
  FLOW_KINDS,
  NODE_KINDS,
  NODE_ROLES,
} from '../../src/core/data-flow/flow-map.js';
import { TIA_RESULTS } from '../../src/core/data-flow/transfer-input.js';
import { MECHANISMS } from '../../src/core/vocabulary.js';
import type { Json, MapFile } from './flow-maps.js';

const ELEMENTS = ['email', 'wage', 'health', 'unrated'];
const GROUPS = ['customers', 'employees', 'visitors', 'patients'];
const PLACES = ['DE', 'GB', 'US', 'IN', 'BR', 'JP', 'CH', 'unknown', 'EU', 'XX'];
const DAYS = ['2024-01-01', '2025-11-20', '2025-11-21', '2026-06-01'];
const ENTITIES = ['Alder', 'Beech', 'Cedar', null];
const PURPOSES = ['service', 'adverts', null];

const some = <T>(values: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...values]);
const maybe = <T>(values: readonly T[]): fc.Arbitrary<T | null> => fc.constantFrom(...values, null);
const bool = maybe([true, false]);

const element = fc.record({ sensitivity: fc.constantFrom(1, 2, 3, 4, 5, null), hr: bool });

const node = (id: string): fc.Arbitrary<Json> =>
  fc.record({
    id: fc.constant(id),
    kind: fc.constantFrom(...NODE_KINDS, 'vendor', 'subprocessor'),
    owner: maybe(['team']),
    legal_entity: fc.constantFrom(...ENTITIES),
    role: maybe(NODE_ROLES),
    countries_storage: some(PLACES),
    countries_access: some(PLACES),
    vendor_id: maybe(['v1', 'v2', 'v3', 'v9']),
    ultimate_provider: maybe(['Big, Inc.', 'big (EU)', 'Small GmbH']),
    data_subjects: some(GROUPS),
    data_categories: some(ELEMENTS),
    volume: maybe([1, 4, 5]),
    retention_days: maybe([30, 365]),
    encryption_rest: maybe(ENCRYPTIONS),
    consent_aware: bool,
    ai_use: maybe(AI_USES),
    training_excluded: bool,
    ropa_id: maybe(['R-1']),
    last_review: maybe(DAYS),
    may_combine: bool,
    recipients: maybe(['known', 'unknown']),
    transfer_facts: fc.record({ dpf_listed_eu: bool, dpf_checked_on: maybe(DAYS) }),
  });

/** A flow between two of the nodes. */
export function arbitraryFlow(id: string, nodes: readonly string[]): fc.Arbitrary<Json> {
  return fc.record({
    id: fc.constant(id),
    from_node: fc.constantFrom(...nodes),
    to_node: fc.constantFrom(...nodes),
    purpose: fc.constantFrom(...PURPOSES),
    elements: some(ELEMENTS),
    needed_elements: fc.oneof(some(ELEMENTS), fc.constant(null)),
    legal_ground: maybe(['6(1)(b)', '9 (2)(a)']),
    kind: maybe(FLOW_KINDS),
    transport_encryption: bool,
    mechanism: maybe(MECHANISMS),
    mechanism_detail: fc.record({ module: maybe(['2']), annexes_complete: bool }),
    tia: fc.record({ result: maybe(TIA_RESULTS), date: maybe(DAYS) }),
    dpa_status: maybe(AGREEMENT_STATES),
    approved_subprocessor: bool,
    consent_based: bool,
    last_review: maybe(DAYS),
    ropa_id: maybe(['R-2']),
  });
}

const vendor = (id: string): fc.Arbitrary<Json> =>
  fc.record({
    id: fc.constant(id),
    tier: maybe(['T1', 'T2', 'T3']),
    criticality: maybe([3, 4, 5]),
    sole_source: bool,
    residency: some(['EEA', 'GB', 'US']),
    subprocessors_changed_on: maybe(DAYS),
  });

/** Maps of up to eight nodes with everything the rules look at. */
export const arbitraryMap: fc.Arbitrary<MapFile> = fc.integer({ min: 1, max: 8 }).chain((size) => {
  const ids = Array.from({ length: size }, (_, at) => `n${at}`);
  return fc.record({
    format: fc.constant('assay-map/1'),
    date: fc.constant('2026-11-22'),
    home: fc.constantFrom('EU', 'UK', 'CH'),
    regimes: some(['EU', 'UK', 'CH']),
    own_entity: maybe(['Alder']),
    elements: fc.record({ email: element, wage: element, health: element }),
    data_subjects: some(GROUPS),
    vendors: fc.tuple(...['v1', 'v2', 'v3'].map(vendor)),
    nodes: fc.tuple(...ids.map(node)),
    flows: fc
      .integer({ min: 0, max: 16 })
      .chain((flows) => fc.tuple(...Array.from({ length: flows }, (_, at) => arbitraryFlow(`f${at}`, ids)))),
    arrangements: fc.array(fc.record({ purpose: fc.constantFrom(...PURPOSES), parties: some(ids) }), {
      maxLength: 2,
    }),
  });
});
