/**
 * Decides what a catalogue of clauses holds: what must be found, which words point to it, and what weakens it.
 * Authority: templates/clauses/dpa-clauses.json; DOMAIN section 5.
 * Version: that of the file. The file is data that a privacy lawyer edits.
 */

/** What a law, a contract or a gap is worth; info for what is only worth knowing. */
export type ClauseSeverity = 'info' | 'low' | 'medium' | 'high' | 'critical';

/** A mark that weakens a hit, and why. */
export interface WeakMark {
  readonly re: RegExp;
  readonly reason: string;
}

/** A number read from the text, and the limits beyond which the promise is weak. */
export interface Extract {
  readonly name: string;
  readonly re: RegExp;
  readonly weakAbove: number | null;
  readonly weakBelow: number | null;
}

/** The words of one language for one clause. */
export interface Hints {
  /** Each inner list is one hit: all of its patterns in one paragraph. */
  readonly find: readonly (readonly RegExp[])[];
  /** Blocks a hit in the paragraph. */
  readonly not: readonly RegExp[];
  /** Blocks a hit in the sentence: the right words, said for another purpose. */
  readonly otherPurpose: readonly RegExp[];
  /** A hit without it is at most weak. */
  readonly strong: RegExp | null;
  /** Each must also stand somewhere in the agreement, else the hit is weak. */
  readonly together: readonly RegExp[];
  readonly weak: readonly WeakMark[];
  /** The same, wherever in the agreement it stands: another sentence takes the promise back. */
  readonly weakElsewhere: readonly WeakMark[];
  readonly extract: readonly Extract[];
}

export interface Clause {
  readonly id: string;
  readonly group: string;
  readonly title: string;
  readonly lawRef: readonly string[];
  readonly appliesWhen: string;
  readonly mustFind: string;
  readonly severityIfMissing: ClauseSeverity;
  readonly severityIfWeak: ClauseSeverity;
  /** The clause of the 2021 standard clauses that covers it; null if none does. */
  readonly coveredBy: string | null;
  readonly ask: string | null;
  readonly dutyVerbNeeded: boolean;
  /** The clause forbids something; words without a prohibition say the opposite. */
  readonly isBan: boolean;
  /** The duty, or the right, may be the customer's own. */
  readonly isOfEitherSide: boolean;
  /** A definition counts: it names the instrument. */
  readonly mayBeDefined: boolean;
  /** The heading alone, with nothing under it, is weak and not missing. */
  readonly isWeakWhenBlank: boolean;
  /** A sign of trouble: found is bad. */
  readonly isSign: boolean;
  /** By language (ISO 639-1). */
  readonly hints: Readonly<Record<string, Hints>>;
}

export interface Catalogue {
  readonly id: string;
  readonly version: string;
  readonly clauses: readonly Clause[];
}
