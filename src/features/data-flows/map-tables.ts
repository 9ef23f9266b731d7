import type { FlowMap } from '../../core/data-flow/flow-map.js';
import type { JudgedMap } from './judged-maps.js';

/** Keys of the map format, so that a table can be read again by whoever knows it. */
const NODE_KEYS = [
  'id',
  'name',
  'kind',
  'owner',
  'legal_entity',
  'role',
  'countries_storage',
  'countries_access',
  'vendor_id',
  'ultimate_provider',
  'data_subjects',
  'data_categories',
  'volume',
  'retention_days',
  'deletion_path',
  'searchable_by_person',
  'encryption_rest',
  'consent_aware',
  'ai_use',
  'human_review',
  'training_excluded',
  'may_combine',
  'recipients',
  'ropa_id',
  'last_review',
];

const FLOW_KEYS = [
  'id',
  'from_node',
  'to_node',
  'kind',
  'purpose',
  'elements',
  'needed_elements',
  'legal_ground',
  'dpa_status',
  'mechanism',
  'tia',
  'approved_subprocessor',
  'transport_encryption',
  'content_readable',
  'consent_based',
  'ropa_id',
  'last_review',
];

/** A line a node. */
export function nodeTable({ nodes }: FlowMap): string[][] {
  return [NODE_KEYS, ...nodes.map((node) => NODE_KEYS.map((key) => cellOf((node as object as Row)[key])))];
}

/** A line a flow, with its transfer status. */
export function flowTable({ map, check }: JudgedMap): string[][] {
  const head = [...FLOW_KEYS, 'transfer_status', 'transfer_country'];
  const lines = map.flows.map((flow) => {
    const transfer = check.flows.get(flow.id)?.transfer;
    const keys = FLOW_KEYS.map((key) => cellOf((flow as object as Row)[key]));
    return [...keys, transfer?.status ?? '', transfer?.country ?? ''];
  });
  return [head, ...lines];
}

type Row = Readonly<Record<string, unknown>>;

function cellOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.join('; ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
