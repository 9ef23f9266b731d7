/**
 * Decides what a contract and its addenda come to together: an addendum changes or completes a contract that stays in force.
 * Authority: GDPR Art. 28(3) and (9); DOMAIN section 5, step 5 (the best hit wins, present before weak).
 * Version 1.
 */
import type { Day } from '../day.js';
import type { AgreementState } from './agreement-state.js';
import type { ConfirmedVerdict } from './findings.js';
import type { Verdict } from './verdict.js';

/**
 * The state of an addendum: it holds only as long as its contract does, and waits for one that is not in force yet.
 * @param own by its own dates and signatures
 */
export function addendumState(own: AgreementState, contract: AgreementState): AgreementState {
  if (own === 'draft' || own === 'ended' || own === 'replaced') return own;
  if (contract === 'ended' || contract === 'replaced') return contract;
  return contract === 'in_force' ? own : 'signed';
}

/** The last day of an addendum, which its contract may cut short; null: neither has an end. */
export function addendumLastDay(own: Day | null, contract: Day | null): Day | null {
  if (own === null || contract === null) return own ?? contract;
  return own < contract ? own : contract;
}

/** What an addendum says beside its contract: it counts from the day on which both stand alike, and binds nobody before. */
export function standsBeside(addendum: AgreementState, contract: AgreementState): boolean {
  return addendum === contract && (contract === 'in_force' || contract === 'signed');
}

/** What one text can give to another; a short addendum is silent on most clauses, which takes nothing away. */
const GIVEN: readonly Verdict[] = ['present', 'weak', 'covered_by_scc'];

/**
 * The verdicts that count for both texts: of each clause the better one. A sign of trouble in either is there.
 * @param contract what people confirmed of the contract
 * @param addenda the same of those that stand beside it, in any order
 */
export function verdictsTogether(
  contract: readonly ConfirmedVerdict[],
  addenda: readonly (readonly ConfirmedVerdict[])[],
): readonly ConfirmedVerdict[] {
  const together = new Map(contract.map((one) => [one.id, one]));
  for (const one of addenda.flat()) {
    const before = together.get(one.id);
    if (rank(one) < (before === undefined ? GIVEN.length : rank(before))) together.set(one.id, one);
  }
  return [...together.values()];
}

function rank({ verdict }: ConfirmedVerdict): number {
  const at = GIVEN.indexOf(verdict);
  return at === -1 ? GIVEN.length : at;
}
