/** What the figures stand on (chapter Method). */
import type { VerifiedRow } from '../data-flow/adequacy-verified.js';
import type { Band, Day, EvidenceClass } from './model-terms.js';

export interface ReportMethod {
  readonly model: { readonly id: string; readonly version: string };
  readonly questionnaire: { readonly id: string; readonly version: string } | null;
  /** Version of the scorer, for example `1`. */
  readonly scorer: string;
  readonly clauses: string | null;
  readonly transferRules: string | null;
  readonly adequacyVerifiedOn: Day | null;
  /** Rows of the list that the workspace has looked at since; absent or empty: none. */
  readonly adequacyRows?: readonly VerifiedRow[];
  readonly computedBy: 'server' | 'device';
  /** SHA-256 over the score sheet's inputs, hex. */
  readonly inputsDigest: string | null;
  /** The judgements of the model in this tier (`methodThresholds` reads them); null: not stated. */
  readonly thresholds: ReportThresholds | null;
  /** When the vendor typed a code from a mail before it saw stored answers; absent where there was no vendor's door. */
  readonly mailCode?: 'off' | 'new-browser' | 'always';
}

/** The figures of a model that are judgement, as the report prints them. */
export interface ReportThresholds {
  readonly practicePass: number;
  readonly stageAverage: number;
  readonly criticalCap: number;
  readonly attestedShare: number;
  readonly evidenceFactor: Readonly<Record<EvidenceClass, number>>;
  readonly maxReduction: number;
  /** Lower edges on the scale of 0 to 100. */
  readonly bands: readonly { readonly band: Band; readonly from: number }[];
  readonly targetStages: readonly string[];
  /** The class each required practice needs in this tier, by stage. */
  readonly minimumClass: Readonly<Record<string, EvidenceClass>>;
  /** Domains that need more than their stage says. */
  readonly minimumClassByDomain: Readonly<Record<string, EvidenceClass>>;
  readonly minimumClassStages: readonly string[];
}
