/** What was scored and what risk remains (chapters Maturity and At a glance). */
import type { Band, EvidenceClass, Score, Tier } from './model-terms.js';

export interface ReportDomain {
  readonly id: string;
  readonly title: string;
  readonly weight: number;
  readonly critical: boolean;
}

export interface ReportPractice {
  readonly id: string;
  readonly title: string;
}

/** The output of `assay score` (CLI.md); a core score sheet fits as it is. */
export interface ReportScoreSheet {
  readonly questionnaire: { readonly id: string; readonly version: string };
  readonly model: { readonly id: string; readonly version: string };
  readonly tier: Tier;
  readonly questions: readonly {
    readonly id: string;
    readonly state: string;
    readonly counts: boolean;
    readonly practice: string | null;
    readonly weight: number;
    readonly score: Score | null;
  }[];
  readonly practices: readonly SheetPractice[];
  readonly domains: readonly SheetDomain[];
  readonly overall: {
    readonly maturity: Score | null;
    readonly level: number | null;
    readonly target_level: number;
    readonly control_effectiveness: Score | null;
    readonly documented_share: Score | null;
  };
  readonly findings: readonly {
    readonly question: string;
    readonly title: string;
    readonly severity: string;
  }[];
}

export interface SheetPractice {
  readonly id: string;
  readonly domain: string;
  readonly stage: string;
  readonly required: boolean;
  readonly weight: number;
  readonly state: string;
  readonly implementation: Score | null;
  readonly evidence_class: EvidenceClass | null;
  readonly assured: Score | null;
  readonly capped: boolean;
}

export interface SheetDomain {
  readonly id: string;
  readonly state: string;
  readonly level: number | null;
  readonly claimed_level: number | null;
  readonly maturity: Score | null;
  readonly assured_score: Score | null;
  readonly claimed_score: Score | null;
  readonly documented_share: Score | null;
}

/** Vendor-level risk, 0 to 100, DOMAIN formula 12. */
export interface ReportResidual {
  readonly inherent: Score;
  readonly inherentBand: Band;
  readonly raw: Score;
  readonly residual: Score;
  readonly band: Band;
  readonly openCriticalFindings: number;
  readonly forcedHigh: boolean;
  /** What remains once the agreed treatment is in force; null when none was estimated. */
  readonly afterTreatment: { readonly residual: Score; readonly band: Band } | null;
}
