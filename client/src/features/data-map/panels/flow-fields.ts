import { AGREEMENT_STATES, FLOW_KINDS, FREQUENCIES } from '@core/data-flow/flow-map.js';
import { MECHANISMS } from '@core/vocabulary.js';
import type { PartField } from './part-fields.js';

/** What a flow says, in the order of its panel. */
export const FLOW_FIELDS: readonly PartField[] = [
  { key: 'from_node', is: 'node', needed: true, group: 'what' },
  { key: 'to_node', is: 'node', needed: true, group: 'what' },
  { key: 'kind', is: 'word', words: FLOW_KINDS, needed: true, group: 'what' },
  { key: 'purpose', is: 'text', group: 'what' },
  { key: 'frequency', is: 'word', words: FREQUENCIES, group: 'what' },
  { key: 'elements', is: 'elements', group: 'data' },
  { key: 'needed_elements', is: 'elements', group: 'data' },
  { key: 'legal_ground', is: 'text', group: 'law' },
  { key: 'dpa_status', is: 'word', words: AGREEMENT_STATES, group: 'law' },
  { key: 'mechanism', is: 'word', words: MECHANISMS, group: 'law' },
  { key: 'mechanism_detail.module', is: 'text', group: 'law' },
  { key: 'mechanism_detail.annexes_complete', is: 'flag', group: 'law' },
  { key: 'approved_subprocessor', is: 'flag', group: 'law' },
  { key: 'transport_encryption', is: 'flag', group: 'care' },
  { key: 'content_readable', is: 'flag', group: 'care' },
  { key: 'consent_based', is: 'flag', group: 'care' },
  { key: 'ropa_id', is: 'activity', group: 'care' },
  { key: 'last_review', is: 'day', group: 'care' },
];
