/**
 * Decides what to ask a vendor for: one point for each gap, the gravest first.
 * Authority: DOMAIN section 5 (landing zones for asks); severities and asks of the catalogue.
 * Version 1.
 */
import type { Catalogue, Clause, ClauseSeverity } from './catalogue.js';
import type { Verdict } from './verdict.js';

/** A clause as it is judged now, with whether a person has said so. */
export interface JudgedClause {
  readonly id: string;
  readonly verdict: Verdict;
  readonly isConfirmed: boolean;
}

export interface Ask {
  readonly clause: string;
  readonly severity: ClauseSeverity;
  readonly verdict: Verdict;
  readonly isConfirmed: boolean;
  /** What is asked for, in a sentence. */
  readonly ask: string;
}

const ORDER: readonly ClauseSeverity[] = ['critical', 'high', 'medium', 'low', 'info'];

/** Weak and missing clauses and signs of trouble, by severity and then in the order of the catalogue. */
export function asksFor(judged: readonly JudgedClause[], { clauses }: Catalogue): readonly Ask[] {
  const byId = new Map(judged.map((clause) => [clause.id, clause]));
  const asks = clauses.flatMap((clause): Ask[] => {
    const found = byId.get(clause.id);
    return found === undefined || !isGap(clause, found.verdict) ? [] : [askOf(clause, found)];
  });
  return ORDER.flatMap((severity) => asks.filter((ask) => ask.severity === severity));
}

function isGap({ isSign }: Clause, verdict: Verdict): boolean {
  return isSign ? verdict === 'present' || verdict === 'weak' : verdict === 'missing' || verdict === 'weak';
}

function askOf(clause: Clause, { verdict, isConfirmed }: JudgedClause): Ask {
  const isAbsent = !clause.isSign && verdict === 'missing';
  const severity = isAbsent ? clause.severityIfMissing : clause.severityIfWeak;
  const strike = 'Strike it, or bind it to the consent of the controller.';
  const ask = clause.ask ?? (clause.isSign ? strike : clause.mustFind);
  return { clause: clause.id, severity, verdict, isConfirmed, ask };
}
