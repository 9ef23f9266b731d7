/**
 * Decides what a published list of sub-processors says: who, what for, where, and what changed since the last one.
 * Authority: DOMAIN sections 6 and 7, CLI.md (subprocessors read, subprocessors diff); Art. 28(2) and (4).
 * Version 1.
 */

/** A page or a sheet as its readers see it, from top to bottom. Texts keep line breaks, and no markup. */
export type PageBlock = HeadingBlock | ParagraphBlock | TableBlock | BulletsBlock;

export interface HeadingBlock {
  readonly kind: 'heading';
  /** 1 is the title of the page; a heading stands below those of smaller levels before it. */
  readonly level: number;
  readonly text: string;
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: string;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** One for each column; '' for an empty cell. */
  readonly cells: readonly string[];
  /** 1-based line of the file, or row of the sheet. */
  readonly line: number | null;
  /** One cell stands across all columns: a heading inside the table. */
  readonly spans: boolean;
}

export interface BulletsBlock {
  readonly kind: 'bullets';
  readonly entries: readonly BulletEntry[];
}

export interface BulletEntry {
  /** The whole text of the entry, without the entries below it. */
  readonly text: string;
  /** The link or emphasis the entry begins with; null when it begins with plain words. */
  readonly lead: string | null;
  /** The texts of the entries below it. */
  readonly below: readonly string[];
  readonly line: number | null;
}

export interface SubProcessorRow {
  /** Without markup, blanks collapsed, nothing else changed. */
  readonly name: string;
  /** What it does, as written; '' when not said. */
  readonly task: string;
  /** The places of processing as written; `unknown` alone when none is stated. */
  readonly places: readonly string[];
  /** Those places that are countries, as ISO 3166-1 alpha-2; `EU` and `EEA` stay. Each once, in order. */
  readonly countries: readonly string[];
  /** The seat of the company, which is no place of processing; null when not stated. */
  readonly corporate: string | null;
  /** A postal address, which is no place of processing either; null when not stated. */
  readonly address: string | null;
  readonly subsidiary: boolean;
  readonly line: number | null;
}

export interface SubProcessorList {
  readonly format: 'table' | 'list';
  /** The head of the first table; [] for a list. */
  readonly header: readonly string[];
  /** Every row, in file order; one company may have several. */
  readonly rows: readonly SubProcessorRow[];
}

/** A list just read, and what a person should look at in it. */
export interface ListAsRead extends SubProcessorList {
  readonly nameless: readonly NamelessRow[];
}

/** A row of a table that names no company. */
export interface NamelessRow {
  readonly line: number | null;
  /** The company above, whose further row it is taken for; null: none stands above, and the row is left out. */
  readonly takenFor: string | null;
}

export const UNKNOWN_PLACE = 'unknown';

/** Blanks and line breaks become one blank. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
