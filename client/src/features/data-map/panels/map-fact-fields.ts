import { REGIMES } from '@core/vocabulary.js';
import type { PartField } from './part-fields.js';

/** What stands once in a map. */
export const MAP_FACT_FIELDS: readonly PartField[] = [
  { key: 'own_entity', is: 'text', hasHint: true, group: 'what' },
  { key: 'own_contact', is: 'text', hasHint: true, group: 'what' },
  { key: 'home', is: 'word', words: REGIMES, needed: true, group: 'what' },
  { key: 'regimes', is: 'words', words: REGIMES, hasHint: true, group: 'what' },
  { key: 'data_subjects', is: 'groups', hasHint: true, group: 'what' },
];
