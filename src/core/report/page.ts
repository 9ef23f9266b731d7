import type { Drawing, Measure } from '../figure/drawing.js';
import type { Band } from './model-terms.js';

/**
 * What a report is written on. The layout says what stands where in reading order; the page breaks lines
 * and pages, repeats table heads, numbers the pages and tags the structure. `platform/pdf` is one.
 */
export interface Page {
  /** Width of the text column in points. */
  readonly width: number;
  /** Height of an empty page in points. */
  readonly height: number;
  readonly measure: Measure;
  /** A heading of level 1 to 3; it never stands alone at the foot of a page. Level 1 and 2 are bookmarks. */
  heading(level: 1 | 2 | 3, text: string): void;
  paragraph(text: string, style?: TextStyle): void;
  list(entries: readonly string[]): void;
  /** Label and value, label on the left. */
  facts(rows: readonly Fact[]): void;
  /** Words with a mark and a fill, side by side. */
  badges(badges: readonly Badge[]): void;
  table(table: Table): void;
  /** Made smaller where it does not fit on a page. */
  figure(drawing: Drawing): void;
  /** A framed note that must not be overlooked. */
  note(text: string): void;
  link(label: string, url: string): void;
  space(points: number): void;
  /** A short bar in the accent colour. */
  accent(): void;
  newPage(): void;
  /** A new page unless this height in points is free on the current one. */
  newChapter(height: number): void;
}

/** `title`: name on the cover; `lead`: what it is; `quote`: words of somebody else. */
export type TextStyle = 'title' | 'lead' | 'body' | 'strong' | 'caption' | 'quote';

export interface Fact {
  readonly label: string;
  readonly value: string | readonly string[];
  /** Printed in bold before the value. */
  readonly lead?: string;
  /** For hashes and other long strings that nobody reads aloud. */
  readonly isFine?: boolean;
}

export interface Badge {
  readonly text: string;
  /** A band, `accent` for a good or neutral state, `none` for not assessed. */
  readonly tone: Band | 'accent' | 'none';
}

export interface Table {
  /** Read out before the table by a screen reader. */
  readonly summary: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Column {
  readonly title: string;
  /** Share of the width; the shares of a table are added up, whatever their sum. */
  readonly share: number;
  readonly align?: 'left' | 'right';
}

/** Text, or text with a band mark before it. A cell may hold several paragraphs. */
export type Cell = string | { readonly lines: readonly CellLine[] };

export interface CellLine {
  readonly text: string;
  readonly style?: 'strong' | 'caption';
  readonly band?: Band | 'none';
}

/** What is known of the file before it is laid out. */
export interface Seal {
  /** SHA-256 over the embedded data, hex. */
  readonly contentHash: string;
  /** The short form a person can compare. */
  readonly verificationCode: string;
  /** Letters of the report that the font of the medium lacks, for example `U+05D0`. */
  readonly missingLetters: readonly string[];
}
