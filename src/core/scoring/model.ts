/**
 * Decides what a maturity model is: domains, practices, gates and every figure that is a judgement.
 * Authority: DOMAIN sections 2 and 3 (ladder, formulas, "judgement, not measurement").
 * Version: model file 1. Keys are those of the file templates/model/maturity-model.json.
 */
import type { EvidenceClass } from '../questionnaire/answer.js';
import type { Condition } from '../questionnaire/condition.js';
import type { Tier } from '../questionnaire/questionnaire.js';
import type { Band, Factor, Stage } from '../vocabulary.js';

/** The newest version of the file format that this code reads. */
export const MODEL_SCHEMA_VERSION = 1;

export interface Domain {
  readonly id: string;
  readonly title: string;
  readonly weight: number;
  /** The overall level is capped by the lowest critical domain (formula 8). */
  readonly critical: boolean;
  /** In words; `not_applicable_if` says it as data. */
  readonly applies_if: string | null;
  /** A condition on the context alone: while it holds, the whole domain is not applicable, never a gap. */
  readonly not_applicable_if: Condition | null;
  readonly asks: string | null;
}

/** One thing a vendor does. */
export interface Practice {
  readonly id: string;
  readonly domain: string;
  readonly stage: Stage;
  readonly title: string;
  readonly statement: string;
  readonly required: boolean;
  readonly weight: number;
  readonly any_of_group: string | null;
  /** Set: a practice whose questions are all hidden is not applicable, else it is not assessed. */
  readonly applies_if: string | null;
}

export interface Level {
  readonly level: number;
  readonly name: string;
  readonly means: string;
}

export interface MaturityModel {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly levels: readonly Level[];
  readonly domains: readonly Domain[];
  readonly practices: readonly Practice[];
  readonly any_of_groups: readonly string[];
  readonly scoring: ScoringSettings;
  readonly inherent: InherentSettings;
  readonly treatment: TreatmentSettings;
}

export interface MinimumEvidence {
  readonly fundamental: EvidenceClass;
  readonly intermediate: EvidenceClass;
  readonly advanced: EvidenceClass;
  /** By domain id; holds for `override_stages` only. */
  readonly override_domains: Readonly<Record<string, EvidenceClass>>;
  readonly override_stages: readonly Stage[];
}

export interface ScoringSettings {
  /** By answer: yes, partial, planned, no, unknown, unanswered, na_pending. Formula 1. */
  readonly answer_scores: Readonly<Record<string, number>>;
  readonly evidence_factor: Readonly<Record<EvidenceClass, number>>;
  readonly practice_pass_threshold: number;
  readonly stage_average_threshold: number;
  readonly critical_question_cap: number;
  readonly level4: {
    readonly required_practices_min_class: EvidenceClass;
    readonly attested_weight_share_min: number;
  };
  readonly min_evidence_for_required_practice_by_tier: Readonly<Record<Tier, MinimumEvidence>>;
  readonly target_level_by_tier: Readonly<Record<Tier, number>>;
  readonly target_stages_by_tier: Readonly<Record<Tier, readonly Stage[]>>;
  /** The most a level may show of the way to the next one (formula 7). */
  readonly progress_max: number;
  /** How far the overall level may lie above the lowest critical domain (formula 8). */
  readonly levels_above_lowest_critical: number;
  readonly residual: ResidualSettings;
}

export interface BandEdge {
  readonly id: Band;
  /** The lower edge; it belongs to the band. */
  readonly min: number;
}

/** Formula 12. */
export interface ResidualSettings {
  readonly max_reduction: number;
  /** From low to critical. */
  readonly bands: readonly BandEdge[];
  readonly documented_share_min: number;
  readonly max_band_drop: { readonly below: number; readonly otherwise: number };
  /** Ascending by `open_critical_findings`; a reviewer's "forced high" counts as the first. */
  readonly floors: readonly { readonly open_critical_findings: number; readonly at_least: number }[];
}

/** A tripwire lifts the tier when one of its flags is set (if it names any) and all its factors are reached. */
export interface Tripwire {
  readonly id: string;
  readonly any_flag: readonly string[];
  readonly factors_at_least: Readonly<Partial<Record<Factor, number>>>;
  readonly tier: Tier;
}

/** Formulas 10 and 11. */
export interface InherentSettings {
  /** They sum to 100, so that the figure runs from 0 to 100. */
  readonly weights: Readonly<Record<Factor, number>>;
  /** From low to critical. */
  readonly bands: readonly (BandEdge & { readonly tier: Tier })[];
  readonly tripwires: readonly Tripwire[];
}

/** Formula 13: how much of likelihood and impact a full effect takes away. */
export interface TreatmentSettings {
  readonly preventive: number;
  readonly mitigating: number;
}
