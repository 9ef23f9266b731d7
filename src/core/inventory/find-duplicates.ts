import { canonicalName } from '../names/canonical-name.js';
import type { CompanyNames } from '../names/company-names.js';
import type { InventoryDuplicate, VendorDraft } from './inventory.js';

/**
 * The rows that seem to mean one vendor: by equal external id, by equal canonical name, by a shared domain. Rows that
 * one name already joins are not named again for their domain.
 */
export function findDuplicates(
  drafts: readonly VendorDraft[],
  names: CompanyNames,
): readonly InventoryDuplicate[] {
  const byId = groups(drafts, ({ externalId }) => [externalId], 'external_id');
  const byName = groups(drafts, ({ name }) => [canonicalName(name, names)], 'name');
  const byDomain = groups(drafts, ({ domains }) => domains, 'domain');
  // A row has one name, so one group of names at most; asking every group of every other took minutes.
  const told = new Map(byName.flatMap(({ rows }, at) => rows.map((row) => [row, at] as const)));
  const further = byDomain.filter(({ rows: [first = 0, ...others] }) => {
    const group = told.get(first);
    return group === undefined || others.some((row) => told.get(row) !== group);
  });
  const all = [...byName, ...unique(further), ...byId];
  all.sort((a, b) => (a.rows[0] ?? 0) - (b.rows[0] ?? 0));
  return all;
}

function groups(
  drafts: readonly VendorDraft[],
  keysOf: (draft: VendorDraft) => readonly string[],
  by: InventoryDuplicate['by'],
): readonly InventoryDuplicate[] {
  const rowsByKey = new Map<string, number[]>();
  for (const draft of drafts)
    for (const key of keysOf(draft).filter((one) => one !== '')) {
      const rows = rowsByKey.get(key);
      if (rows === undefined) rowsByKey.set(key, [draft.row]);
      else rows.push(draft.row);
    }
  return [...rowsByKey.values()].filter((rows) => rows.length > 1).map((rows) => ({ rows, by }));
}

/** Two vendors that share two domains are one pair. */
function unique(duplicates: readonly InventoryDuplicate[]): readonly InventoryDuplicate[] {
  const seen = new Map(duplicates.map((one) => [one.rows.join(), one]));
  return [...seen.values()];
}
