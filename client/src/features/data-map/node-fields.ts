import { AI_USES, ENCRYPTIONS, NODE_KINDS, NODE_ROLES } from '@core/data-flow/flow-map.js';
import type { PartField } from './part-fields.js';

/** What a node says, in the order of its panel. */
export const NODE_FIELDS: readonly PartField[] = [
  { key: 'name', is: 'text', group: 'what' },
  { key: 'kind', is: 'word', words: NODE_KINDS, needed: true, group: 'what' },
  { key: 'legal_entity', is: 'text', group: 'what' },
  { key: 'role', is: 'word', words: NODE_ROLES, group: 'what' },
  { key: 'vendor_id', is: 'vendor', group: 'what' },
  { key: 'owner', is: 'text', group: 'what' },
  { key: 'ropa_id', is: 'text', group: 'what' },
  { key: 'data_subjects', is: 'groups', group: 'data' },
  { key: 'data_categories', is: 'elements', group: 'data' },
  { key: 'volume', is: 'grade', group: 'data' },
  { key: 'countries_storage', is: 'places', group: 'where' },
  { key: 'countries_access', is: 'places', group: 'where' },
  { key: 'ultimate_provider', is: 'text', group: 'where' },
  { key: 'recipients', is: 'word', words: ['known', 'unknown'], group: 'where' },
  { key: 'encryption_rest', is: 'word', words: ENCRYPTIONS, group: 'care' },
  { key: 'retention_days', is: 'number', group: 'care' },
  { key: 'deletion_path', is: 'flag', group: 'care' },
  { key: 'searchable_by_person', is: 'flag', group: 'care' },
  { key: 'consent_aware', is: 'flag', group: 'care' },
  { key: 'ai_use', is: 'word', words: AI_USES, group: 'care' },
  { key: 'human_review', is: 'flag', group: 'care' },
  { key: 'training_excluded', is: 'flag', group: 'care' },
  { key: 'may_combine', is: 'flag', group: 'care' },
  { key: 'last_review', is: 'day', group: 'care' },
  { key: 'transfer_facts.dpf_listed_eu', is: 'flag', group: 'law' },
  { key: 'transfer_facts.dpf_listed_uk', is: 'flag', group: 'law' },
  { key: 'transfer_facts.dpf_covers_hr', is: 'flag', group: 'law' },
  { key: 'transfer_facts.dpf_checked_on', is: 'day', group: 'law' },
];
