import type { EvidenceClass } from '../questionnaire/answer.js';
import type { Tier } from '../questionnaire/questionnaire.js';
import type { Stage } from '../vocabulary.js';
import type { ScoringSettings } from './model.js';
import type { PracticeState } from './sheet.js';

/** The proof of a sheet as data: rules, inputs, contributions. Exact values are fractions. */
export interface Trace {
  /** Terms that sum exactly to `overall.control_effectiveness_exact` (formula 9). */
  readonly control_effectiveness: readonly EffectivenessTerm[];
  /** By practice id; only practices that have a value. */
  readonly practices: Readonly<Record<string, PracticeTrace>>;
  /** By domain id; only assessed domains. */
  readonly domains: Readonly<Record<string, DomainTrace>>;
  readonly basis: Basis;
}

export interface EffectivenessTerm {
  readonly practice: string;
  readonly domain: string;
  readonly exact: string;
  readonly value: string;
}

export interface PracticeTrace {
  readonly capped: boolean;
  /** They sum exactly to the implementation before the cap. */
  readonly terms: readonly { readonly question: string; readonly exact: string }[];
  readonly rule: string;
  readonly inputs: readonly QuestionInput[];
  readonly state: PracticeState;
  readonly implementation: string;
  readonly evidence_class: EvidenceClass;
  readonly factor: number;
  readonly assured: string;
}

export interface QuestionInput {
  readonly question: string;
  readonly weight: number;
  /** Exact, 0..1. */
  readonly score: string;
  readonly critical: boolean;
}

export interface DomainTrace {
  readonly rule: string;
  /** Why each stage is passed or not; codes with the practices concerned. */
  readonly stages: readonly StageTrace[];
}

export interface StageTrace {
  readonly stage: Stage;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  readonly reasons: readonly { readonly code: string; readonly practices: readonly string[] }[];
}

/** What the rules were applied to, so that the sheet can be replayed without its questionnaire or model. */
export interface Basis {
  readonly rules: string;
  readonly scorer: string;
  readonly questionnaire: { readonly id: string; readonly version: string };
  readonly model: { readonly id: string; readonly version: string };
  readonly inputs_digest: string | null;
  readonly tier: Tier;
  readonly settings: ScoringSettings;
  readonly domains: readonly { readonly id: string; readonly weight: number; readonly critical: boolean }[];
  readonly practices: readonly BasisPractice[];
}

export interface BasisPractice {
  readonly id: string;
  readonly domain: string;
  readonly stage: Stage;
  readonly required: boolean;
  readonly weight: number;
  readonly group: string | null;
  readonly state: PracticeState;
}
