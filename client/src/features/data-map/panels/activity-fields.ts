import type { PartField } from './part-fields.js';

/** What a person writes down of a processing activity; the rest of its record is read from the map. */
export const ACTIVITY_FIELDS: readonly PartField[] = [
  { key: 'name', is: 'text', needed: true, group: 'what' },
  { key: 'controller_contact', is: 'text', hasHint: true, group: 'what' },
  { key: 'dpia', is: 'text', hasHint: true, group: 'what' },
];
