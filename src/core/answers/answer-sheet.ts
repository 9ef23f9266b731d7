import type { SaidAnswer } from './answer-word.js';
import type { Day } from '../day.js';

export type AnswerFormat =
  | 'csa-caiq-v4'
  | 'hecvat-3'
  | 'hecvat-4'
  | 'k12cvat'
  | 'generic-xlsx'
  | 'generic-csv';

/** One question of the form with what was answered, and where. */
export interface SheetAnswer {
  readonly id: string;
  readonly question: string;
  readonly answer: SaidAnswer['word'];
  /** The answer cell as it stands in the file. */
  readonly value: string;
  /** What follows the word in the answer cell: "Yes, but not formally". */
  readonly rest: string;
  /** The text of the comment columns; '' where they say nothing. */
  readonly comment: string;
  readonly ownership: string;
  /** Name of the answer cell, `Sheet!C7`: provenance. */
  readonly cell: string;
}

/** What is suspicious about an answer, or about the whole form (`id` null). */
export interface Trap {
  readonly kind:
    | 'answer_comment_disagree'
    | 'na_misused'
    | 'na_with_ownership'
    | 'date_unclear'
    | 'self_assessment'
    | 'polarity_doubtful'
    | 'cached_formula'
    | 'answers_differ'
    | 'duplicate_id'
    | 'hidden_row'
    | 'version_unknown';
  readonly id: string | null;
  readonly note: string;
}

/** The good answer of a question as the form says it. */
export type Compliant = 'yes' | 'no';

/** A filled form of others. Every answer is a claim until somebody has seen more. */
export interface AnswerSheet {
  readonly format: AnswerFormat;
  readonly version: string | null;
  /** The sheets that hold the answers, first one first. */
  readonly sheets: readonly string[];
  readonly vendor: string | null;
  readonly product: string | null;
  readonly date: Day | null;
  readonly answers: readonly SheetAnswer[];
  /** By question id, as the hidden sheet of the form says; editable, for published forms contain errors. */
  readonly polarity: ReadonlyMap<string, Compliant>;
  readonly traps: readonly Trap[];
}
