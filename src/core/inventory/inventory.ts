/**
 * Decides what a list of vendors from elsewhere says, row by row, before anything is stored.
 * Authority: CLI.md (vendors read), UX section 7 (vendor import).
 * Version 1.
 */
import type { Tier } from '../questionnaire/questionnaire.js';

/** What a column of an inventory can hold. `domains` and `address` help to find duplicates and the country. */
export const INVENTORY_FIELDS = [
  'name',
  'external_id',
  'legalName',
  'website',
  'country',
  'tier',
  'owner',
  'categories',
  'certifications',
  'dpaUrl',
  'subprocessorsUrl',
  'renewal',
  'domains',
  'address',
] as const;

/** What an import takes in besides: the dry run of the command line only names such columns (CLI.md). */
export const REGISTER_FIELDS = [
  ...INVENTORY_FIELDS,
  'ownerGroup',
  'notes',
  'contactName',
  'contactEmail',
  'service',
  'serviceDescription',
] as const;
export type InventoryField = (typeof REGISTER_FIELDS)[number];

/** One value of a row: its texts (a JSON list has several), and whether it may be believed. */
export interface InventoryValue {
  readonly texts: readonly string[];
  /** A cached formula result or an error value of a spreadsheet is never taken over. */
  readonly fault: 'formula' | 'error' | null;
}

export interface InventoryRow {
  /** 1-based among the rows with text, the head not counted. */
  readonly row: number;
  /** Where a person finds it: `Vendors!7`, `7`, or a JSON pointer. */
  readonly where: string;
  /** One for each header, in its order. */
  readonly values: readonly InventoryValue[];
  /** How many cells with text stand right of the last header; they belong to no column. */
  readonly beyondHead: number;
  /** An entry of a JSON list that is no object: `null`, a word, a number. */
  readonly isNoRecord?: true;
}

/** A list with one head, whatever file it came from. */
export interface InventoryList {
  readonly format: 'csv' | 'xlsx' | 'json';
  /** The sheet it was taken from; '' for files without sheets. */
  readonly sheet: string;
  /** The row of the head in the sheet; null for JSON. */
  readonly headerRow: number | null;
  readonly headers: readonly string[];
  /** From the first to the last, as often as asked; a long list need not be laid out whole. */
  readonly rows: Iterable<InventoryRow>;
}

/** A list that is laid out whole. */
export interface InventoryTable extends InventoryList {
  readonly rows: readonly InventoryRow[];
}

/** Which column holds a field: its position among the headers, from 0. */
export type InventoryMapping = Partial<Readonly<Record<InventoryField, number>>>;

/** A row as it would enter the register; texts are '' and lists [] where the row says nothing. */
export interface VendorDraft {
  readonly row: number;
  readonly where: string;
  readonly name: string;
  readonly externalId: string;
  readonly legalName: string;
  /** With `https://` where the file leaves it out. */
  readonly website: string;
  /** Hosts without `www.`, in small letters; they tell duplicates. */
  readonly domains: readonly string[];
  /** ISO 3166-1 alpha-2, or null. */
  readonly country: string | null;
  readonly tier: Tier | null;
  readonly owner: string;
  readonly categories: readonly string[];
  readonly certifications: readonly string[];
  readonly dpaUrl: string;
  readonly subprocessorsUrl: string;
  /** YYYY-MM-DD, or null. */
  readonly renewal: string | null;
  readonly ownerGroup: string;
  readonly notes: string;
  readonly contactName: string;
  /** In small letters; '' where the row names no address. */
  readonly contactEmail: string;
  readonly service: string;
  readonly serviceDescription: string;
}

export type InventoryFault =
  | 'missing_name'
  | 'unknown_country'
  | 'unreadable_date'
  | 'ambiguous_date'
  | 'bad_address'
  | 'bad_email'
  | 'unknown_tier'
  | 'formula'
  | 'error_value'
  | 'too_long'
  | 'repeated_head'
  | 'no_record';

export interface InventoryProblem {
  /** 1-based data row. */
  readonly row: number;
  readonly where: string;
  readonly field: InventoryField;
  /** The header in the file; the field's own name where no column holds it. */
  readonly column: string;
  readonly code: InventoryFault;
  /** What is wrong and what to do, in plain English. */
  readonly problem: string;
}

export interface InventoryDuplicate {
  /** 1-based data rows, ascending; the first is the earliest. */
  readonly rows: readonly number[];
  readonly by: 'name' | 'domain' | 'external_id';
}

/** Something a person should know that keeps no row back. */
export interface InventoryNote {
  readonly row: number;
  readonly column: string;
  readonly note: string;
}

export interface InventoryReading {
  /** Every row, those with problems too, in file order. */
  readonly drafts: readonly VendorDraft[];
  readonly problems: readonly InventoryProblem[];
  readonly duplicates: readonly InventoryDuplicate[];
  readonly notes: readonly InventoryNote[];
  /** The rows without a problem and without an earlier duplicate. */
  readonly ready: readonly number[];
}
