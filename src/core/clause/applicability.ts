/**
 * Decides which clauses do not matter under the laws and the facts of an agreement.
 * Authority: CLI.md (clauses: not_applicable).
 * Version 1.
 */
import type { Clause } from './catalogue.js';
import type { Law } from './verdict.js';

export interface Circumstances {
  readonly laws: readonly Law[];
  /** Personal data leaves the home area, by storage, access or sub-processor. */
  readonly hasTransfers: boolean;
}

/** Why a clause does not apply, or null when it does. */
export function whyNotApplicable(clause: Clause, { laws, hasTransfers }: Circumstances): string | null {
  if (clause.group === 'ccpa' && !laws.includes('ccpa')) return 'Californian law does not apply.';
  if (clause.group === 'transfer' && !hasTransfers) return 'No personal data leaves the home area.';
  if (clause.id === 'D-UK' && !laws.includes('uk')) return 'UK law does not apply.';
  if (clause.id === 'D-CH' && !laws.includes('ch')) return 'Swiss law does not apply.';
  const isOfGdpr = clause.appliesWhen.startsWith('GDPR');
  return isOfGdpr && !laws.includes('gdpr') && !laws.includes('uk')
    ? 'Neither GDPR nor UK GDPR applies.'
    : null;
}

/** A clause on an instrument that a recipient may rely on, and need not where another carries the transfers. */
export function isOnlyIfReliedOn({ appliesWhen }: Pick<Clause, 'appliesWhen'>): boolean {
  return appliesWhen.endsWith('relies on it');
}
