import type { InventoryList, InventoryMapping } from '../../core/inventory/inventory.js';
import type { JudgedRow } from '../../core/inventory/judge-rows.js';
import type { KnownColumns } from '../../core/inventory/known-columns.js';
import type { Problem } from '../../core/problem.js';
import { inAThread } from '../../platform/intake/apart/in-a-thread.js';
import type { ImportFile, PlaceOfHead } from './import-file.js';
import type { RowProblem } from './row-problems.js';

/** What a thread needs to read a list and to judge its rows. */
export interface ListOrder {
  readonly bytes: Uint8Array;
  readonly place: PlaceOfHead;
  /** As somebody settled it; null: as the heads say. */
  readonly mapping: InventoryMapping | null;
  readonly knownColumns: KnownColumns;
  /** Whether the texts of each row come with it. */
  readonly withTexts: boolean;
  /** `reference/company-names.json` and `reference/country-names.json` as they stand in their files. */
  readonly companyNames: unknown;
  readonly countryNames: unknown;
}

/** A file as a list under its head, and what its columns mean. */
export interface ListHead extends Omit<InventoryList, 'rows'> {
  readonly file: ImportFile;
  readonly mapping: InventoryMapping;
}

/** A judged row as it leaves the thread. */
export interface RowToPlan extends Pick<JudgedRow, 'draft' | 'repeats'> {
  readonly problems: readonly RowProblem[];
  /** Under each header; [] unless asked for. */
  readonly texts: readonly string[];
  /** Cells right of the head, which are left out. */
  readonly beyondHead: number;
}

export type ListReading =
  | { readonly ok: true; readonly head: ListHead }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A thread runs what was built; a test that runs the sources themselves takes it from there. */
const WORKER = import.meta.url.endsWith('.ts')
  ? new URL('../../../dist/server/features/vendors/list-worker.js', import.meta.url)
  : new URL('./list-worker.js', import.meta.url);

/** An honest list of 50,000 rows takes a tenth of the time and a third of the memory. */
const LIMITS = {
  milliseconds: 30_000,
  megabytes: 512,
  remedy: 'Save the table alone as CSV, or split it into several files.',
};

/**
 * Reads a list of vendors and judges its rows in a thread of its own, so that the server answers others meanwhile and
 * never holds the list whole (TRUST T11).
 * @param take gets the rows in their order, some at a time
 */
export async function judgeList(
  order: ListOrder,
  take: (rows: readonly RowToPlan[]) => void,
): Promise<ListReading> {
  const read = await inAThread<ListReading>(WORKER, order, LIMITS, (rows) => take(rows as RowToPlan[]));
  return read.ok ? read.answer : { ok: false, problems: [read.problem] };
}
