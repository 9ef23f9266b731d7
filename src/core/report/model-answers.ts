/** What the vendor said, with its proof (appendix). */
import type { Day, EvidenceClass } from './model-terms.js';

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
