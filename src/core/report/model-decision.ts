/** Who reviewed and who decided (chapters Decision and Scope). */
import type { Day } from './model-terms.js';

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

export interface ReportReview {
  readonly reviewers: readonly string[];
  readonly finishedOn: Day | null;
  readonly accepted: number;
  readonly asked: number;
  readonly notOk: number;
  readonly open: number;
}
