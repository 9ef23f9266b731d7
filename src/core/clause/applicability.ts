/**
 * Decides which clauses do not matter under the laws and the facts of an agreement.
 * Authority: CLI.md (clauses: not_applicable), where data is taken to reach the United States; `applies_when` of the catalogue.
 * Version 1.
 */
import type { Clause } from './catalogue.js';
import type { Law } from './verdict.js';

export interface Circumstances {
  readonly laws: readonly Law[];
  /** Personal data leaves the home area, by storage, access or sub-processor. */
  readonly hasTransfers: boolean;
  /** Personal data goes to the United States; left out: if the text names them. */
  readonly reachesUs?: boolean;
}

/** Words that name the United States, or what is only for transfers there; "contact us" does not. */
const US =
  /\b(?:USA?|U\.S\.(?:A\.)?|DPF)(?![\p{L}\d])|United States|Vereinigte\w* Staaten|Data Privacy Framework|Privacy Shield|Datenschutzrahmen/u;

/**
 * Why a clause does not apply, or null when it does.
 * @param isSaid whether a pattern stands anywhere in the body
 */
export function whyNotApplicable(
  clause: Clause,
  { laws, hasTransfers, reachesUs }: Circumstances,
  isSaid: (pattern: RegExp) => boolean,
): string | null {
  if (clause.group === 'ccpa' && !laws.includes('ccpa')) return 'Californian law does not apply.';
  if (clause.group === 'transfer' && !hasTransfers) return 'No personal data leaves the home area.';
  if (clause.id === 'D-DPF' && !(reachesUs ?? isSaid(US)))
    return 'No recipient in the United States is named.';
  if (clause.id === 'D-UK' && !laws.includes('uk')) return 'UK law does not apply.';
  if (clause.id === 'D-CH' && !laws.includes('ch')) return 'Swiss law does not apply.';
  const isOfGdpr = clause.appliesWhen.startsWith('GDPR');
  return isOfGdpr && !laws.includes('gdpr') && !laws.includes('uk')
    ? 'Neither GDPR nor UK GDPR applies.'
    : null;
}
