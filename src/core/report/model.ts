/**
 * Decides what a vendor risk assessment says: the one input of the printed report, complete and dated.
 * Authority: DOMAIN section 8 (a good report), CLI.md (`score` output, `report verify` output).
 * Version 1. Everything the reader sees comes from here; the same model gives the same bytes.
 */

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;
/** A score as text with four decimals, rounded half up from the exact value, for example `"0.6667"`. */
export type Score = string;
export type Tier = 'T1' | 'T2' | 'T3' | 'T4';
export type Band = 'low' | 'medium' | 'high' | 'critical';
export type EvidenceClass = 'claimed' | 'documented' | 'attested';
export type Language = 'en' | 'de';
export type Factor = 'sensitivity' | 'volume' | 'access' | 'geography' | 'criticality' | 'nature';

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
  readonly tiering: ReportTiering | null;
  /** Titles of the model's domains and practices, in model order. */
  readonly domains: readonly ReportDomain[];
  readonly practices: readonly ReportPractice[];
  /** Null: nothing has been scored yet. */
  readonly scoreSheet: ReportScoreSheet | null;
  readonly residual: ReportResidual | null;
  readonly findings: readonly ReportFinding[];
  readonly risks: readonly ReportRisk[];
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

export type Topic = 'agreement' | 'transfers' | 'sub_processors' | 'incidents' | 'security_tests';

export interface ReportVendor {
  readonly id: string;
  readonly name: string;
  readonly legalName: string | null;
  /** ISO 3166 alpha-2. */
  readonly country: string | null;
  readonly website: string | null;
}

export interface ReportService {
  readonly id: string;
  readonly name: string;
  readonly purpose: string | null;
  /** `processor`, `subprocessor`, `mixed`, `joint`, `controller`, `unknown`. */
  readonly vendorRole: string | null;
  /** Kinds of data and groups of people in words; places as ISO codes. */
  readonly dataKinds: readonly string[];
  readonly people: readonly string[];
  readonly countries: readonly string[];
  readonly owner: string | null;
}

export interface ReportDecision {
  readonly outcome: 'approved' | 'approved_with_conditions' | 'rejected';
  readonly by: string;
  readonly role: string | null;
  readonly on: Day;
  readonly reason: string;
  readonly conditions: readonly {
    readonly text: string;
    readonly dueOn: Day | null;
    readonly owner: string | null;
    readonly state: 'open' | 'done';
  }[];
  readonly validUntil: Day | null;
  /** The advice of the data protection officer stands apart from the decision, with any dissent. */
  readonly advice: {
    readonly by: string;
    readonly on: Day;
    readonly text: string;
    readonly dissents: boolean;
  } | null;
}

export interface ReportTiering {
  readonly tier: Tier;
  readonly tierByScore: Tier;
  readonly inherent: Score;
  readonly inherentEffective: Score;
  readonly band: Band;
  /** Value 1 to 5, or null when it was not assessed. */
  readonly factors: readonly {
    readonly factor: Factor;
    readonly value: number | null;
    readonly weight: number;
    readonly because: string | null;
  }[];
  readonly tripwires: readonly {
    readonly code: string;
    readonly tier: Tier;
    readonly because: string | null;
  }[];
  readonly assessedOn: Day | null;
  readonly assessedBy: string | null;
}

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

export interface ReportFinding {
  readonly id: string;
  readonly title: string;
  readonly severity: Band;
  /** Where it comes from: `questionnaire`, `review`, `agreement`, `transfer`, `incident`. */
  readonly source: string;
  readonly question: string | null;
  readonly detail: string | null;
  readonly state: 'open' | 'closed';
}

export interface Rating {
  readonly likelihood: number;
  readonly impact: number;
  readonly score: number;
  readonly band: Band;
}

export interface ReportRisk {
  readonly id: string;
  readonly title: string;
  readonly cause: string | null;
  /** What it would mean for the people whose data it is. */
  readonly effect: string | null;
  readonly state: 'draft' | 'confirmed' | 'accepted' | 'closed';
  readonly before: Rating;
  readonly after: Rating | null;
  readonly treatment: 'avoid' | 'reduce' | 'transfer' | 'accept' | null;
  readonly measure: string | null;
  readonly owner: string | null;
  readonly dueOn: Day | null;
  readonly acceptedUntil: Day | null;
}

export interface ReportSection {
  readonly id: string;
  readonly title: string;
  readonly answers: readonly ReportAnswer[];
}

export interface ReportAnswer {
  readonly question: string;
  readonly text: string;
  /** As in the score sheet: `not_in_tier`, `not_visible`, `na_approved`, `na_pending`, `unanswered`, `answered`. */
  readonly state: string;
  /** In the reader's words, one entry a line; empty when there is no answer. */
  readonly answer: readonly string[];
  readonly comment: string | null;
  readonly critical: boolean;
  /** Best accepted class; null where nothing was claimed. */
  readonly evidenceClass: EvidenceClass | null;
  readonly evidence: readonly ReportEvidence[];
  readonly verdict: 'accepted' | 'asked' | 'not_ok' | 'open' | null;
  readonly reviewerNote: string | null;
  /** Who answered and from where, for example "Vera Lind, through the invite link" or "file.xlsx, sheet 1, C12". */
  readonly provenance: string | null;
}

export interface ReportEvidence {
  readonly title: string;
  readonly class: EvidenceClass;
  readonly accepted: boolean;
  readonly expired: boolean;
  readonly scopeMismatch: boolean;
  readonly validUntil: Day | null;
  /** SHA-256 of the file, hex. */
  readonly hash: string | null;
}

export interface ReportReview {
  readonly reviewers: readonly string[];
  readonly finishedOn: Day | null;
  readonly accepted: number;
  readonly asked: number;
  readonly notOk: number;
  readonly open: number;
}

export interface ReportMethod {
  readonly model: { readonly id: string; readonly version: string };
  readonly questionnaire: { readonly id: string; readonly version: string } | null;
  /** Version of the scorer, for example `1`. */
  readonly scorer: string;
  readonly clauses: string | null;
  readonly transferRules: string | null;
  readonly adequacyVerifiedOn: Day | null;
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
