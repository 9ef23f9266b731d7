import { draftOf } from './draft-vendor.js';
import { EarlierRows, type EarlierRow } from './earlier-rows.js';
import type {
  InventoryList,
  InventoryMapping,
  InventoryProblem,
  InventoryRow,
  VendorDraft,
} from './inventory.js';
import { inFileOrder, type InventoryContext } from './read-inventory.js';

/** A row as a vendor, what is wrong with it, and the earlier row it repeats. */
export interface JudgedRow {
  readonly row: InventoryRow;
  readonly draft: VendorDraft;
  readonly problems: readonly InventoryProblem[];
  readonly repeats: EarlierRow | null;
}

/**
 * Judges a list row by row, as `readInventory` does, without holding it whole: 50,000 rows take the memory of their
 * keys.
 */
export function* judgeRows(
  { headers, rows }: InventoryList,
  mapping: InventoryMapping,
  { countries, names }: InventoryContext,
): Generator<JudgedRow, void, undefined> {
  const earlier = new EarlierRows(names);
  for (const row of rows) {
    const { draft, problems } = draftOf(row, { headers, mapping, countries, names });
    yield { row, draft, problems: inFileOrder(problems, mapping), repeats: earlier.of(draft) };
  }
}
