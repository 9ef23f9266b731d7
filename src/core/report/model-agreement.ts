/** The agreement in force and what people confirmed of its clauses (chapter Agreement). */
import type { AgreementState } from '../clause/agreement-state.js';
import type { ClauseSeverity } from '../clause/catalogue.js';
import type { Verdict } from '../clause/verdict.js';
import type { Day } from './model-terms.js';

export interface ReportClause {
  readonly id: string;
  readonly title: string;
  readonly law: readonly string[];
  /** A person's word; unconfirmed clauses are not in a report. */
  readonly verdict: Verdict;
  /** A sign of trouble: found is bad. */
  readonly isSign: boolean;
  readonly severity: ClauseSeverity;
  readonly page: number | null;
  readonly section: string | null;
  readonly quote: string | null;
  /** What to ask for; null when nothing is. */
  readonly ask: string | null;
}

export interface ReportAgreement {
  /** Typed id, for example `dpa_…`. */
  readonly id: string;
  readonly title: string;
  readonly revision: string | null;
  readonly state: AgreementState;
  readonly signedOn: Day | null;
  /** The last day it holds; null: without an end. */
  readonly lastDay: Day | null;
  /** It ends when the contract it serves does; left out in models made before it was asked. */
  readonly endsWithMain?: boolean;
  /** SHA-256 of the document that was read, hex; null: nothing was. */
  readonly documentHash: string | null;
  readonly catalogueVersion: string | null;
  /** How many clauses apply; those nobody confirmed count for nothing. */
  readonly clauseCount: number;
  readonly clauses: readonly ReportClause[];
}
