/** Who reviewed, who proposed, advised and decided (chapters Conditions and plan, Advice and decision, Scope). */
import type { Day } from './model-terms.js';

export type ReportOutcome = 'approved' | 'approved_with_conditions' | 'rejected';

export interface ReportDecision {
  readonly outcome: ReportOutcome;
  readonly by: string;
  readonly role: string | null;
  readonly on: Day;
  readonly reason: string;
  readonly conditions: readonly ReportCondition[];
  readonly validUntil: Day | null;
  /** Null: whoever decided was the first to propose it. */
  readonly proposal: {
    readonly by: string;
    readonly role: string | null;
    readonly on: Day;
    readonly outcome: ReportOutcome;
    readonly reason: string;
  } | null;
  /** The advice of the data protection officer stands apart from the decision, with any dissent. */
  readonly advice: {
    readonly by: string;
    readonly on: Day;
    /** What was advised to decide; null where only words are on record. */
    readonly outcome: ReportOutcome | null;
    readonly text: string;
    readonly dissents: boolean;
  } | null;
  /** Why the advice was not followed, or not waited for. */
  readonly adviceReply: string | null;
}

export interface ReportCondition {
  readonly text: string;
  readonly dueOn: Day | null;
  readonly owner: string | null;
  readonly state: 'open' | 'met' | 'waived' | 'replaced';
  /** How it was met, or why it was waived. */
  readonly note: string | null;
  readonly endedOn: Day | null;
}

/** An executive's stop that stands; it outweighs every decision. */
export interface ReportStop {
  readonly by: string;
  readonly on: Day;
  readonly reason: string;
}

export interface ReportReview {
  readonly reviewers: readonly string[];
  readonly finishedOn: Day | null;
  readonly accepted: number;
  readonly asked: number;
  readonly notOk: number;
  readonly open: number;
}
