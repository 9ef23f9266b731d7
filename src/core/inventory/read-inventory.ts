import type { CountryLookup } from '../country-lookup.js';
import type { CompanyNames } from '../names/company-names.js';
import { draftOf } from './draft-vendor.js';
import { findDuplicates } from './find-duplicates.js';
import type { InventoryMapping, InventoryProblem, InventoryReading, InventoryTable } from './inventory.js';

/** What a list is judged with. */
export interface InventoryContext {
  readonly countries: CountryLookup;
  readonly names: CompanyNames;
}

/**
 * Judges every row of a list of vendors, and stores nothing. A row with a problem keeps all its other values; a column
 * without a field is left alone. Nothing here fails: a list without a name column has a problem in every row.
 */
export function readInventory(
  table: InventoryTable,
  mapping: InventoryMapping,
  { countries, names }: InventoryContext,
): InventoryReading {
  const context = { headers: table.headers, mapping, countries, names };
  const judged = table.rows.map((row) => draftOf(row, context));
  const drafts = judged.map(({ draft }) => draft);
  const problems = judged.flatMap((one) => inFileOrder(one.problems, mapping));
  const duplicates = findDuplicates(drafts, names);
  const held = new Set([
    ...problems.map(({ row }) => row),
    ...duplicates.flatMap(({ rows }) => rows.slice(1)),
  ]);
  const ready = drafts.map(({ row }) => row).filter((row) => !held.has(row));
  return { drafts, problems, duplicates, notes: judged.flatMap(({ notes }) => notes), ready };
}

/** From the first column to the last; a problem of a column that is not there comes first. */
export function inFileOrder(
  problems: readonly InventoryProblem[],
  mapping: InventoryMapping,
): readonly InventoryProblem[] {
  const columnOf = ({ field }: InventoryProblem): number => mapping[field] ?? -1;
  const inOrder = [...problems];
  inOrder.sort((a, b) => columnOf(a) - columnOf(b));
  return inOrder;
}
