/**
 * Decides what a finding is: one fact, established by a rule, that a person may turn into a risk.
 * Authority: DOMAIN section 1 (a finding is a fact, a risk is a judgement) and section 3.
 * Version 1.
 */
import type { Severity } from './questionnaire/questionnaire.js';

/** A plain value that explains a finding; never free text of a person. */
export type Fact = string | number | boolean | null | readonly string[];

export interface Finding {
  /** The rule that found it: a question (C-72), a clause (D-STALE), a flow rule (DF-01), a formula. */
  readonly rule: string;
  readonly severity: Severity;
  /** In plain words, in the language of the rule. */
  readonly title: string;
  /** The data the rule saw, so that the reader can check it. */
  readonly because: Readonly<Record<string, Fact>>;
}

export const FINDING_SOURCES = [
  'assessment',
  'dpa',
  'data_flow',
  'incident',
  'request',
  'sub_processor',
] as const;
export type FindingSource = (typeof FINDING_SOURCES)[number];

/** The common currency: whoever establishes facts about a vendor hands them over in this form. */
export interface FindingsRaised {
  readonly source: FindingSource;
  /** Typed id of what the findings are about, for example `asm_…` or `dpa_…`. */
  readonly subject: string;
  readonly vendorId: string;
  readonly findings: readonly Finding[];
}

/** Makes a finding; `because` holds the data the rule saw. */
export function finding(
  rule: string,
  severity: Severity,
  title: string,
  because: Readonly<Record<string, Fact>> = {},
): Finding {
  return { rule, severity, title, because };
}

/** How many findings set the floors of the residual risk (DOMAIN formula 12). */
export function openCriticalFindings(findings: readonly Pick<Finding, 'severity'>[]): number {
  return findings.filter(({ severity }) => severity === 'critical').length;
}
