import type { VendorDraft } from '../../core/inventory/inventory.js';
import type { ChoiceReason } from './import-plan.js';

/**
 * What a row is known by when its list comes again: the list's own id, else its name with its web domain. Where the id
 * itself is what a person was asked about, the name stands beside it: another name is another question.
 */
export function rowKey({ externalId, name, domains }: VendorDraft, by: ChoiceReason): string {
  const named = name.toLowerCase();
  if (externalId === '') return ['name', named, domains.toSorted()[0] ?? ''].join('\n');
  return by === 'rename' || by === 'external_id' ? ['id', externalId, named].join('\n') : `id\n${externalId}`;
}
