/** What an answer is, and what an assessment knows beside its answers (CLI.md, score). */
import type { Tier } from './questionnaire.js';

export type Cell = string | number | boolean | readonly string[] | null;
export type TableRow = Readonly<Record<string, Cell>>;
/** The explicit "there are none" of a table. */
export interface NoRows {
  readonly none: true;
}
/** The explicit "do not know", for a question of any type (do-not-know.ts). */
export interface NotKnown {
  readonly unknown: true;
}
export interface Contact {
  readonly name?: string;
  readonly role?: string;
  readonly email?: string;
}

/**
 * For every type NotKnown, else by type: scale, yes_no, single: choice id; multi, country_list, file: list of strings; number: number;
 * table: rows or NoRows; date, text, long_text, url: string; contact: Contact.
 */
export type AnswerValue =
  | string
  | number
  | readonly string[]
  | readonly TableRow[]
  | NoRows
  | NotKnown
  | Contact;

export type EvidenceClass = 'claimed' | 'documented' | 'attested';

export interface Evidence {
  readonly class: EvidenceClass;
  readonly expired?: boolean;
  readonly scope_mismatch?: boolean;
  /** Absent means accepted; items that are not accepted do not count. */
  readonly accepted?: boolean;
}

export interface Answer {
  readonly value?: AnswerValue | null;
  /** N/A must be earned: `pending` until a reviewer approves it. */
  readonly na?: 'approved' | 'pending' | null;
  readonly comment?: string | null;
  readonly evidence?: readonly Evidence[] | null;
}

/** By question id. */
export type Answers = Readonly<Record<string, Answer>>;

/** What an assessment knows beside its answers. Absent is unknown, never false. */
export interface Context {
  readonly tier: Tier;
  readonly has_transfer?: boolean | null;
  readonly ai_in_use?: boolean | null;
  readonly vendor_role?: string | null;
  readonly laws?: readonly string[] | null;
  /** 1..5, the intake factor. */
  readonly sensitivity?: number | null;
}
