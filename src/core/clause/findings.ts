/**
 * Decides which facts about a vendor follow from verdicts that a person has confirmed.
 * Authority: DOMAIN section 5, step 7 (an unconfirmed verdict counts for nothing); the severities of the catalogue.
 * Version 1.
 */
import { finding, type Finding } from '../finding.js';
import type { Catalogue, Clause, ClauseSeverity } from './catalogue.js';
import type { Verdict } from './verdict.js';

/** What a person has agreed to, or has said instead. */
export interface ConfirmedVerdict {
  readonly id: string;
  readonly verdict: Verdict;
}

/**
 * The gaps and signs of trouble, in the order of the catalogue.
 * @param confirmed verdicts of one agreement; clauses that are not in it raise nothing
 */
export function clauseFindings(
  confirmed: readonly ConfirmedVerdict[],
  { clauses }: Catalogue,
): readonly Finding[] {
  const byId = new Map(confirmed.map(({ id, verdict }) => [id, verdict]));
  return clauses.flatMap((clause) => {
    const verdict = byId.get(clause.id);
    const severity = verdict === undefined ? null : severityOf(clause, verdict);
    if (verdict === undefined || severity === null) return [];
    return [finding(clause.id, severity, titleOf(clause, verdict), { verdict, law: clause.lawRef })];
  });
}

/** Every title that a finding on a clause can have. */
export function findingTitles(clause: Clause): readonly string[] {
  return clause.isSign ? [titleOf(clause, 'present')] : [titleOf(clause, 'missing'), titleOf(clause, 'weak')];
}

/** What is wrong, and not the name of what is wanted: "Missing in the agreement: Liability cap". */
function titleOf({ isSign, title }: Clause, verdict: Verdict): string {
  if (isSign) return `In the agreement: ${title}`;
  return verdict === 'missing' ? `Missing in the agreement: ${title}` : `Weak in the agreement: ${title}`;
}

/** Info is worth knowing and no finding; what the standard clauses cover is a gap only outside of transfers. */
function severityOf(clause: Clause, verdict: Verdict): Exclude<ClauseSeverity, 'info'> | null {
  const severity = clause.isSign ? signSeverity(clause, verdict) : gapSeverity(clause, verdict);
  return severity === 'info' ? null : severity;
}

function signSeverity(clause: Clause, verdict: Verdict): ClauseSeverity | null {
  return verdict === 'present' || verdict === 'weak' ? clause.severityIfWeak : null;
}

function gapSeverity(clause: Clause, verdict: Verdict): ClauseSeverity | null {
  if (verdict === 'missing') return clause.severityIfMissing;
  return verdict === 'weak' ? clause.severityIfWeak : null;
}
