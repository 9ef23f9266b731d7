/**
 * Decides what a contract and its addenda come to together: an addendum changes or completes a contract that stays in force.
 * Authority: GDPR Art. 28(3) and (9); DOMAIN section 5, step 7 (prefer missing to a false present; unconfirmed counts for
 * nothing).
 * Version 2: the later word counts, also where it is the weaker one.
 */
import type { Day } from '../day.js';
import type { AgreementState } from './agreement-state.js';
import type { JudgedClause } from './asks.js';
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

/** What one text can give to another. */
const GIVEN: readonly Verdict[] = ['present', 'weak', 'covered_by_scc'];

/**
 * What counts for all texts together, clause by clause: a later addendum that speaks of one has the last word.
 * @param contract the clauses of the contract
 * @param addenda those of each addendum that stands beside it, in the order of the days from which they bind
 * @returns of each clause the one that counts, as it was handed in
 */
export function clausesTogether<Clause extends JudgedClause>(
  contract: readonly Clause[],
  addenda: readonly (readonly Clause[])[],
): readonly Clause[] {
  const together = new Map(contract.map((one) => [one.id, one]));
  for (const one of addenda.flat()) if (counts(one, together.get(one.id))) together.set(one.id, one);
  return [...together.values()];
}

/**
 * What an addendum by itself comes to: it is answerable for what it speaks of, and for what all texts together lack.
 * @param whole the clauses of the contract and its addenda together
 */
export function addendumClauses<Clause extends JudgedClause>(
  own: readonly Clause[],
  whole: readonly Clause[],
): readonly Clause[] {
  const said = new Set(whole.filter(({ verdict }) => GIVEN.includes(verdict)).map(({ id }) => id));
  return own.filter(({ id, verdict }) => verdict !== 'missing' || !said.has(id));
}

/** A short addendum is silent on most clauses, which takes nothing away; what is attached to it only fills a gap. */
function counts(later: JudgedClause, before: JudgedClause | undefined): boolean {
  if (before?.isConfirmed === true && !later.isConfirmed) return false;
  if (later.verdict === 'present' || later.verdict === 'weak') return true;
  return later.verdict === 'covered_by_scc' && (before === undefined || !GIVEN.includes(before.verdict));
}
