/**
 * Decides what an agreement is to the judge of clauses: lines of text with their places, whatever file they came from.
 * Authority: DOMAIN section 5 (input), CLI.md (clauses: page and line).
 * Version 1.
 */

/** What the file itself says about a line; a plain text says nothing. */
export type LineForm =
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'item'; readonly depth: number }
  /** A row of a table; the cells stand apart by `CELL_END`. */
  | { readonly kind: 'row' }
  /** A paragraph of its own, that never runs on from the line above. */
  | { readonly kind: 'paragraph' };

export const CELL_END = ' | ';

export interface TextLine {
  /** 1-based; null where the file has no pages. */
  readonly page: number | null;
  /** 1-based line of the page, or of the file without pages. */
  readonly line: number;
  readonly text: string;
  readonly form?: LineForm;
}

/** What one agreement may hold, wherever it is read. An honest one has 41 pages and 150,000 characters. */
export const AGREEMENT_LIMITS = { pages: 500, characters: 2_000_000 };

export interface AgreementText {
  /** Null where the kind of file has no pages. */
  readonly pages: number | null;
  readonly lines: readonly TextLine[];
}

export interface Place {
  readonly page: number | null;
  readonly line: number;
  /** The printed number or heading of the clause. */
  readonly section: string | null;
}
