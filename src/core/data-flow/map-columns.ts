/**
 * Decides which columns the tables of a map have, in their order, and what their cells hold.
 * Authority: CLI.md (the map format: a column is named by its key), UX section 7.
 * Version 1.
 */

/** `list`: entries with a semicolon between them; `object`: its JSON. */
export type CellKind = 'text' | 'list' | 'number' | 'flag' | 'object';
export type MapColumns = Readonly<Record<string, CellKind>>;

export const NODE_COLUMNS: MapColumns = {
  id: 'text',
  name: 'text',
  kind: 'text',
  owner: 'text',
  legal_entity: 'text',
  role: 'text',
  countries_storage: 'list',
  countries_access: 'list',
  vendor_id: 'text',
  ultimate_provider: 'text',
  data_subjects: 'list',
  data_categories: 'list',
  volume: 'number',
  retention_days: 'number',
  deletion_path: 'flag',
  searchable_by_person: 'flag',
  encryption_rest: 'text',
  consent_aware: 'flag',
  ai_use: 'text',
  human_review: 'flag',
  training_excluded: 'flag',
  may_combine: 'flag',
  recipients: 'text',
  criticality: 'number',
  regime: 'text',
  transfer_facts: 'object',
  ropa_id: 'text',
  last_review: 'text',
};

export const FLOW_COLUMNS: MapColumns = {
  id: 'text',
  from_node: 'text',
  to_node: 'text',
  kind: 'text',
  purpose: 'text',
  frequency: 'text',
  elements: 'list',
  needed_elements: 'list',
  legal_ground: 'text',
  dpa_status: 'text',
  mechanism: 'text',
  mechanism_detail: 'object',
  tia: 'object',
  approved_subprocessor: 'flag',
  transport_encryption: 'flag',
  content_readable: 'flag',
  consent_based: 'flag',
  ropa_id: 'text',
  last_review: 'text',
};

/** What a table of flows says besides; nobody states it. */
export const COMPUTED_COLUMNS = ['transfer_status', 'transfer_country'] as const;

/** A cell of a table. */
export function cellOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.join('; ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
