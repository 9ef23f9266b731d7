/**
 * Decides what a score sheet says: figures of questions, practices, domains and the whole, with proof.
 * Authority: CLI.md (score), DOMAIN section 3.
 * Version: sheet 1; figures are text with four decimals, rounded half up from the exact value.
 */
import type { Answers, Context, Evidence, EvidenceClass } from '../questionnaire/answer.js';
import type { Severity, Tier } from '../questionnaire/questionnaire.js';
import type { QuestionState } from '../questionnaire/visibility.js';
import type { Stage } from '../vocabulary.js';
import type { Trace } from './trace.js';

/** The version of the formulas in this folder; it changes whenever a figure could change. */
export const SCORER_VERSION = '1.0.0';

/** What a trace names as its rules. */
export const FORMULAS = 'assay formulas 1.0.0';

/** What a reviewer decided about a practice. */
export interface PracticeReview {
  readonly evidence?: readonly Evidence[] | null;
  /** The reviewer holds proof of the opposite: the practice is 0 and a finding. */
  readonly refuted?: boolean | null;
  readonly not_applicable?: boolean | null;
}

export interface ScoreInput {
  /** YYYY-MM-DD; null: nothing that depends on the day counts as valid. */
  readonly assessed_on: string | null;
  readonly context: Context;
  readonly answers: Answers;
  readonly practices?: Readonly<Record<string, PracticeReview>> | null;
}

export interface QuestionFigure {
  readonly id: string;
  readonly state: QuestionState;
  /** Has a practice and a weight, and is not neutral. */
  readonly counts: boolean;
  readonly practice: string | null;
  readonly weight: number;
  readonly score: string | null;
}

export type PracticeState = 'assessed' | 'refuted' | 'not_applicable' | 'not_assessed';

export interface PracticeFigure {
  readonly id: string;
  readonly domain: string;
  readonly stage: Stage;
  readonly required: boolean;
  readonly weight: number;
  readonly state: PracticeState;
  readonly implementation: string | null;
  readonly evidence_class: EvidenceClass | null;
  readonly assured: string | null;
  /** The cap of a failed critical question bites (formula 2). */
  readonly capped: boolean;
}

export interface DomainFigure {
  readonly id: string;
  readonly state: 'assessed' | 'not_applicable' | 'not_assessed';
  readonly level: number | null;
  readonly claimed_level: number | null;
  readonly maturity: string | null;
  readonly assured_score: string | null;
  readonly claimed_score: string | null;
  readonly documented_share: string | null;
}

export interface OverallFigure {
  readonly maturity: string | null;
  readonly level: number | null;
  readonly target_level: number;
  readonly control_effectiveness: string | null;
  /** Lowest terms, for example "17/24". */
  readonly control_effectiveness_exact: string | null;
  readonly claimed_effectiveness: string | null;
  readonly documented_share: string | null;
  /** Lowest terms: the limit of the residual risk compares this one, not the rounded one (formula 12). */
  readonly documented_share_exact: string | null;
}

export interface SheetFinding {
  readonly question: string;
  readonly title: string;
  readonly severity: Severity;
  readonly practice: string | null;
}

export interface ScoreSheet {
  readonly questionnaire: { readonly id: string; readonly version: string };
  readonly model: { readonly id: string; readonly version: string };
  readonly scorer: string;
  /** The digest of everything that went in, when a digest function was given. */
  readonly inputs_digest: string | null;
  readonly tier: Tier;
  readonly questions: readonly QuestionFigure[];
  readonly practices: readonly PracticeFigure[];
  readonly domains: readonly DomainFigure[];
  readonly overall: OverallFigure;
  readonly findings: readonly SheetFinding[];
  readonly trace: Trace | null;
}
