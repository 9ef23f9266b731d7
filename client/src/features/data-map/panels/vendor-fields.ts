import { TIERS } from '@core/questionnaire/questionnaire.js';
import type { PartField } from './part-fields.js';

/** What a map says of a company, whatever of it stands on how many nodes. */
export const VENDOR_FIELDS: readonly PartField[] = [
  { key: 'name', is: 'text', needed: true, group: 'what' },
  { key: 'parent', is: 'text', hasHint: true, group: 'what' },
  { key: 'tier', is: 'word', words: TIERS, group: 'what' },
  { key: 'criticality', is: 'grade', group: 'what' },
  { key: 'sole_source', is: 'flag', group: 'what' },
  { key: 'residency', is: 'countries', hasHint: true, group: 'what' },
  { key: 'subprocessors_changed_on', is: 'day', hasHint: true, group: 'what' },
];
