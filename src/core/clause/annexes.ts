/**
 * Decides whether the annexes of the standard clauses are complete, and what a blank one says of the agreement.
 * Authority: Decision (EU) 2021/914, Annexes I to III; transfer-logic.json, row 13 (annexes not filled: medium); DOMAIN
 * section 5 (clause D-ANNEX).
 * Version 1.
 */
import type { ConfirmedVerdict } from './findings.js';

export const ANNEX_STATES = ['filled', 'blank', 'not_applicable'] as const;
export type AnnexState = (typeof ANNEX_STATES)[number];

/** What a person saw in the signed clauses; null: nobody has looked. */
export interface Annexes {
  /** Annex I: parties, description of the transfer, authority. */
  readonly transfer: AnnexState | null;
  /** Annex II: technical and organisational measures. */
  readonly measures: AnnexState | null;
  /** Annex III: sub-processors; only where each is authorised by itself (clause 9, option 1). */
  readonly subProcessors: AnnexState | null;
}

export type AnnexStanding = 'complete' | 'incomplete' | 'unknown';

/** The clause of the catalogue that asks for filled annexes. */
export const ANNEX_CLAUSE = 'D-ANNEX';

/** One blank makes them incomplete, whatever nobody has looked at; without one, all must have been looked at. */
export function annexStanding({ transfer, measures, subProcessors }: Annexes): AnnexStanding {
  const states = [transfer, measures, subProcessors];
  if (states.includes('blank')) return 'incomplete';
  return states.includes(null) ? 'unknown' : 'complete';
}

/** The confirmed verdicts with what the annexes say: a person who saw a blank has said that the clause is not there. */
export function withAnnexes(
  confirmed: readonly ConfirmedVerdict[],
  annexes: Annexes | null,
): readonly ConfirmedVerdict[] {
  if (annexes === null || annexStanding(annexes) !== 'incomplete') return confirmed;
  const others = confirmed.filter(({ id }) => id !== ANNEX_CLAUSE);
  return [...others, { id: ANNEX_CLAUSE, verdict: 'missing' }];
}
