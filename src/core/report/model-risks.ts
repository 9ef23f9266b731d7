/** Facts and the judgements about them (chapter Findings and risks). */
import type { Band, Day } from './model-terms.js';

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
