/**
 * Decides which practices of the maturity model an agreement proves, and which parts of its text say so.
 * Authority: DOMAIN section 3, formula 3 (observed by ourselves: a clause in the agreement signed with us).
 * Version: that of templates/clauses/contract-practices.json.
 */
import type { EvidenceClass } from '../questionnaire/answer.js';
import type { ConfirmedVerdict } from './findings.js';

/** A practice that stands in a contract when all of these clauses do. */
export interface ContractPractice {
  readonly practice: string;
  readonly clauses: readonly string[];
}

/**
 * Practices whose every clause a person has confirmed as present, in the order of the list.
 * A weak clause proves nothing: what it promises is not what the practice asks for.
 */
export function provenPractices(
  confirmed: readonly ConfirmedVerdict[],
  practices: readonly ContractPractice[],
): readonly string[] {
  const present = new Set(confirmed.filter(({ verdict }) => verdict === 'present').map(({ id }) => id));
  return practices
    .filter(({ clauses }) => clauses.every((clause) => present.has(clause)))
    .map(({ practice }) => practice);
}

/**
 * What a text proves: seen in the copy that both sides signed, a clause is observed by ourselves; in any other copy it is a
 * document that we read, which may differ from what was signed.
 */
export function proofClass(isSignedCopy: boolean): EvidenceClass {
  return isSignedCopy ? 'attested' : 'documented';
}
