/**
 * Decides what a vendor risk assessment says: the one input of the printed report, complete and dated.
 * Authority: DOMAIN section 8 (a good report), CLI.md (`score` output, `report verify` output).
 * Version 1. Everything the reader sees comes from here; the same model gives the same bytes.
 */
import type { ReportAgreement } from './model-agreement.js';
import type { ReportSubProcessors } from './model-sub-processors.js';
import type { ReportSection } from './model-answers.js';
import type { ReportDecision, ReportReview, ReportStop } from './model-decision.js';
import type { ReportDomain, ReportPractice, ReportResidual, ReportScoreSheet } from './model-maturity.js';
import type { ReportMethod } from './model-method.js';
import type { RiskScale } from '../risk/scale.js';
import type { ReportFinding, ReportRisk } from './model-risks.js';
import type { ReportService, ReportTiering, ReportVendor, Topic } from './model-scope.js';
import type { Day, Language } from './model-terms.js';

export interface VendorReport {
  readonly format: 'assay.vendor-report';
  readonly formatVersion: 1;
  /** Typed id, for example `rpt_…`; printed on every page. */
  readonly id: string;
  /** 1 for the first report on this assessment, then counted up. */
  readonly version: number;
  readonly language: Language;
  /** The day whose facts the report shows. */
  readonly asOf: Day;
  /** The day on which it was made; also the date inside the file. */
  readonly madeOn: Day;
  readonly validUntil: Day | null;
  readonly classification: 'public' | 'internal' | 'confidential' | 'strictly_confidential';
  /** The group that wrote it, for example "Alder Group, privacy team". */
  readonly preparedBy: string;
  /** True for demo data: printed on the cover and in the head of every page. */
  readonly isDemo: boolean;
  readonly workspace: { readonly id: string; readonly name: string };
  readonly vendor: ReportVendor;
  readonly service: ReportService;
  readonly decision: ReportDecision | null;
  /** An executive's stop that stands on the day of the report. */
  readonly stop: ReportStop | null;
  readonly tiering: ReportTiering | null;
  /** Titles of the model's domains and practices, in model order. */
  readonly domains: readonly ReportDomain[];
  readonly practices: readonly ReportPractice[];
  /** Null: nothing has been scored yet. */
  readonly scoreSheet: ReportScoreSheet | null;
  readonly residual: ReportResidual | null;
  readonly findings: readonly ReportFinding[];
  readonly risks: readonly ReportRisk[];
  /** The scale its risks are rated on; absent in reports from before scales were settings: 5×5. */
  readonly riskScale?: RiskScale;
  /** The agreement that governs the service; null or absent: none was registered. */
  readonly agreement?: ReportAgreement | null;
  /** Whom the vendor engages for the service; null or absent: no list was recorded. */
  readonly subProcessors?: ReportSubProcessors | null;
  readonly answers: readonly ReportSection[];
  readonly review: ReportReview | null;
  /** Parts of an assessment this report holds nothing on; the report says so, it never looks safe. */
  readonly topicsNotAssessed: readonly Topic[];
  readonly nextReviewOn: Day | null;
  readonly method: ReportMethod;
  readonly changeLog: readonly {
    readonly version: number;
    readonly on: Day;
    readonly by: string;
    readonly text: string;
  }[];
}
