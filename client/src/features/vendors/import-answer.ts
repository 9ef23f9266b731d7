import type { InventoryField } from '@core/inventory/inventory.js';

/** What the server says to a list before it is taken in; the shapes of features/vendors/import-answer.ts. */
export type ImportMapping = Partial<Record<InventoryField, number>>;

export interface ImportRow {
  /** The key of a decision. */
  row: number;
  /** The row as the program shows it that made the file. */
  place: number;
  name: string;
  act: 'add' | 'change' | 'same' | 'skip' | 'choose' | 'problem';
  vendor: { id: string; name: string } | null;
  changes: FieldChange[];
  words: string;
  alike: { id: string; name: string; by: string }[];
  mayAdd: boolean;
  /** Its id names the vendor, and its name is another. */
  renames: boolean;
  /** The decision that holds since its list came before: `skip`, `keep`, or the id of a vendor. */
  asLastTime: string | null;
}

/** One field before and after, in words; '' for nothing. */
export interface FieldChange {
  field: string;
  before: string;
  after: string;
}

export type ImportCounts = Record<ImportRow['act'], number>;

export interface ImportAnswer {
  file: {
    format: string;
    sheets: { name: string; isHidden: boolean; rows: number }[];
    sheet: number | null;
    headerRow: number | null;
    firstRows: { row: number; cells: string[] }[];
    headers: string[];
  };
  mapping: ImportMapping;
  counts: ImportCounts;
  rows: ImportRow[];
  /** Rows that are settled because somebody settled them before. */
  asLastTime: number;
  /** Choices that are remembered, or forgotten, when the list is taken in. */
  toKeep: number;
  unknownOwners: string[];
  contactsLeftOut: number;
  beyondHead: { rows: number; first: number[] };
  likeInDemo: { rows: number; first: string[] };
}

/** What a person settled so far. A decision is `add`, `skip`, `keep` (its old name), `ask` (undecided), or the id of its vendor. */
export interface ImportChoices {
  sheet?: number;
  headerRow?: number;
  mapping?: ImportMapping;
  decisions: Record<number, string>;
}
