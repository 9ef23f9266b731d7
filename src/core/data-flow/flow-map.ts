/**
 * Decides what a map of data flows consists of, once it has been read.
 * Authority: CLI.md (flows check), templates/data-flows/dataflow-rules.json (attributes of nodes and flows).
 * Version: assay-map/1.
 */
import type { Day } from '../day.js';
import type { Tier } from '../questionnaire/questionnaire.js';
import type { Mechanism, Regime } from '../vocabulary.js';
import type { MapAssessment, TransferFacts, TransferInput } from './transfer-input.js';

export const MAP_FORMAT = 'assay-map/1';

export const NODE_KINDS = [
  'source',
  'system',
  'store',
  'vendor',
  'subprocessor',
  'person_group',
  'output',
] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

export const NODE_ROLES = ['controller', 'joint', 'processor', 'subprocessor', 'recipient'] as const;
export type NodeRole = (typeof NODE_ROLES)[number];

export const FLOW_KINDS = ['send', 'access', 'sync', 'export', 'onward'] as const;
export type FlowKind = (typeof FLOW_KINDS)[number];

export const AI_USES = ['none', 'assist', 'recommend', 'decide', 'significant'] as const;
export const ENCRYPTIONS = ['none', 'provider_key', 'customer_key'] as const;
export const AGREEMENT_STATES = ['signed', 'offered', 'none', 'not_needed'] as const;

/** The law a node stands under, and how often a flow runs: for the reader; no rule looks at them. */
export const NODE_REGIMES = ['EU', 'UK', 'CH', 'US-CA', 'other'] as const;
export const FREQUENCIES = ['continuous', 'daily', 'ad hoc'] as const;

/** What makes processing likely to be a high risk for people (WP 248 rev.01, nine criteria). */
export const IMPACT_CRITERIA = [
  'scoring',
  'automated_decision',
  'monitoring',
  'sensitive',
  'large_scale',
  'matching',
  'vulnerable',
  'new_technology',
  'blocks_right',
] as const;
export type ImpactCriterion = (typeof IMPACT_CRITERIA)[number];

/** The words of a map that have a term in the W3C Data Privacy Vocabulary (DPV). */
export const TERM_LISTS = ['element', 'group', 'purpose', 'legal_ground', 'measure'] as const;
export type TermList = (typeof TERM_LISTS)[number];

/** A kind of data; sensitivity 1 to 5. */
export interface MapElement {
  readonly sensitivity?: number;
  /** Data about staff. */
  readonly hr?: boolean;
  /** Its own term of the DPV, before the common one: `pd:EmailAddress`. */
  readonly dpv?: string;
}

export interface MapVendor {
  readonly id: string;
  readonly name?: string;
  /** The company at the top of those it belongs to. */
  readonly parent?: string;
  readonly tier?: Tier;
  /** 1 to 5 */
  readonly criticality?: number;
  readonly sole_source?: boolean;
  /** Where the agreement promises to keep the data: countries, the EEA already written out. Empty: no promise. */
  readonly residency: readonly string[];
  readonly subprocessors_changed_on?: Day;
}

/** Texts that are blank in the file are absent here; lists that are absent there are empty here. */
export interface MapNode {
  readonly id: string;
  readonly name?: string;
  readonly kind: NodeKind;
  readonly owner?: string;
  readonly legal_entity?: string;
  readonly role?: NodeRole;
  /** ISO codes or codes of the adequacy file; `unknown` also stands for what could not be read. */
  readonly countries_storage: readonly string[];
  readonly countries_access: readonly string[];
  readonly vendor_id?: string;
  readonly ultimate_provider?: string;
  readonly data_subjects: readonly string[];
  readonly data_categories: readonly string[];
  /** 1 to 5 */
  readonly volume?: number;
  readonly retention_days?: number;
  readonly deletion_path?: boolean;
  readonly searchable_by_person?: boolean;
  readonly encryption_rest?: (typeof ENCRYPTIONS)[number];
  /** 1 to 5 */
  readonly criticality?: number;
  readonly consent_aware?: boolean;
  readonly ai_use?: (typeof AI_USES)[number];
  readonly human_review?: boolean;
  readonly training_excluded?: boolean;
  readonly ropa_id?: string;
  readonly last_review?: Day;
  readonly transfer_facts?: TransferFacts;
  readonly may_combine?: boolean;
  readonly recipients?: 'known' | 'unknown';
  readonly kept?: KeptAgainst;
}

/** Runs where the data goes: for `access` from the place that is read to the party that reads. */
export interface MapFlow {
  readonly id: string;
  readonly from_node: string;
  readonly to_node: string;
  readonly purpose?: string;
  readonly elements: readonly string[];
  readonly needed_elements?: readonly string[];
  readonly legal_ground?: string;
  readonly kind?: FlowKind;
  readonly transport_encryption?: boolean;
  readonly mechanism?: Mechanism;
  readonly mechanism_detail?: TransferInput['mechanism_detail'];
  readonly tia?: MapAssessment;
  readonly dpa_status?: (typeof AGREEMENT_STATES)[number];
  readonly approved_subprocessor?: boolean;
  readonly consent_based?: boolean;
  readonly last_review?: Day;
  readonly content_readable?: boolean;
  readonly ropa_id?: string;
  readonly kept?: KeptAgainst;
}

/** By attribute of a row: what a source said otherwise when a person kept the row as it is. */
export type KeptAgainst = Readonly<Record<string, readonly string[]>>;

/** Who has divided the duties of joint controllers (Art. 26); without a purpose for all of them. */
export interface Arrangement {
  readonly purpose?: string;
  readonly parties: readonly string[];
}

/** What a person said of a criterion the map does not show, and why. */
export interface CriterionWord {
  readonly met: boolean;
  readonly because: string;
}

/** A processing activity: one entry of the record (Art. 30). Nodes and flows name it in `ropa_id`. */
export interface MapActivity {
  readonly id: string;
  readonly name?: string;
  /** Whether an impact assessment was made, and where it lies. */
  readonly dpia?: string;
  /** For whom we process, with their contact; only for activities we carry out as a processor (Art. 30(2)(a)). */
  readonly controller_contact?: string;
  readonly screening?: Readonly<Partial<Record<ImpactCriterion, CriterionWord>>>;
}

export interface FlowMap {
  /** The day for which the map is judged. */
  readonly date: Day;
  readonly home: Regime;
  readonly regimes: readonly Regime[];
  readonly own_entity?: string;
  /** Contact of whoever drew the map, its representative and its data protection officer (Art. 30(1)(a)). */
  readonly own_contact?: string;
  readonly activities?: readonly MapActivity[];
  readonly elements: Readonly<Record<string, MapElement>>;
  /** All groups of people, each once. */
  readonly data_subjects: readonly string[];
  readonly vendors: readonly MapVendor[];
  readonly nodes: readonly MapNode[];
  readonly flows: readonly MapFlow[];
  readonly arrangements: readonly Arrangement[];
  /** Own terms of the DPV by word, before the common ones; those of elements stand there. */
  readonly dpv?: Readonly<Partial<Record<TermList, Readonly<Record<string, string>>>>>;
}

/** An element nobody has rated (CLI.md). */
const UNRATED = 3;

/** Sensitivity 1 to 5 of an element of the map. */
export function sensitivityOf(element: string, { elements }: FlowMap): number {
  const known = Object.hasOwn(elements, element) ? elements[element] : undefined;
  return known?.sensitivity ?? UNRATED;
}

/** The highest sensitivity of a list of elements; 0 of none. */
export function highestSensitivity(names: readonly string[], map: FlowMap): number {
  return names.reduce((highest, element) => Math.max(highest, sensitivityOf(element, map)), 0);
}

/** Whether an element is about staff. */
export function isStaffData(element: string, { elements }: FlowMap): boolean {
  return Object.hasOwn(elements, element) && elements[element]?.hr === true;
}

/** Whether a node keeps personal data; the people themselves do not. */
export function holdsData({ kind, data_categories: categories }: MapNode): boolean {
  return kind !== 'person_group' && categories.length > 0;
}

/** Whether a node belongs to whoever drew the map. */
export function isOwn({ legal_entity: entity }: MapNode, { own_entity: own }: FlowMap): boolean {
  return own !== undefined && entity === own;
}
