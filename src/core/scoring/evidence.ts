/**
 * Decides how strong a proof is: claimed, documented or attested, after expiry and scope.
 * Authority: DOMAIN section 3, formula 3.
 * Version 1.0.0 of the formulas.
 */
import type { Evidence } from '../questionnaire/answer.js';
import { DOCUMENTED } from './gates.js';

/** Rank of the best accepted item: 0 claimed, 1 documented, 2 attested. Without any: claimed. */
export function bestRank(evidence: readonly Evidence[] | null | undefined): number {
  let best = 0;
  if (evidence == null) return best;
  for (let at = 0; at < evidence.length; at += 1) {
    const rank = effectiveRank(evidence[at] as Evidence);
    if (rank > best) best = rank;
  }
  return best;
}

/** Expired: one class down (claimed stays); then another scope: at most documented. Not accepted: nothing. */
export function effectiveRank({ class: kind, expired, scope_mismatch, accepted }: Evidence): number {
  if (accepted === false) return 0;
  const full = kind === 'attested' ? 2 : kind === 'documented' ? 1 : 0;
  const dated = expired === true && full > 0 ? full - 1 : full;
  return scope_mismatch === true && dated > DOCUMENTED ? DOCUMENTED : dated;
}
