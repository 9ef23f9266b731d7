import type { Catalogue } from '../../core/clause/catalogue.js';
import { clausesTogether } from '../../core/clause/addenda.js';
import { withAnnexes } from '../../core/clause/annexes.js';
import { provenPractices, type ContractPractice } from '../../core/clause/contract-proof.js';
import type { JudgedClause } from '../../core/clause/asks.js';
import { clauseFindings } from '../../core/clause/findings.js';
import type { Finding } from '../../core/finding.js';
import type { Tx } from '../../platform/database/tx.js';
import { gapsOf, type GapStanding } from './agreement-gaps.js';
import { Agreement } from './agreement.entity.js';
import type { AgreementStateName } from './agreement.enums.js';
import { annexesInCore } from './clause-annexes.js';
import { confirmedOf } from './clause-words.js';
import { addendaBeside } from './contracts-with-addenda.js';
import { currentReadings, type CurrentReading } from './current-documents.js';
import { governsProcessing, stateOf } from './standing-agreement.js';

/** What one agreement comes to on a day: facts for the register, practices for the score. */
export interface AgreementWorth {
  readonly agreement: Agreement;
  readonly state: AgreementStateName;
  /** The document it is judged by; null: none was read yet. */
  readonly documentId: string | null;
  readonly findings: readonly Finding[];
  readonly practices: readonly string[];
  /** Of these, the ones that signed copies prove alone. */
  readonly attested: readonly string[];
}

/** What all agreements with a vendor come to. */
export interface VendorAgreements {
  readonly each: readonly AgreementWorth[];
  readonly gaps: readonly GapStanding[];
}

interface Rules {
  readonly catalogue: Catalogue;
  readonly practices: readonly ContractPractice[];
}

/** Only what a person confirmed, and only of agreements that are signed: a draft can still be mended. */
export async function worthOf(tx: Tx, vendorId: string, rules: Rules): Promise<VendorAgreements> {
  const { tenantId, today } = tx.ctx;
  const rows = await tx.em.find(Agreement, { where: { tenantId, vendorId }, order: { id: 'ASC' } });
  const ids = rows.map(({ id }) => id);
  const readings = await currentReadings(tx, ids);
  const each = rows.map((row) => {
    const contract = rows.find(({ id }) => id === row.addsToId) ?? null;
    const state = stateOf(row, today, contract);
    const reading = readings.get(row.id)!;
    const documentId = reading.document?.id ?? null;
    const beside = addendaBeside(row, rows, today);
    // What an addendum says is counted with its contract, beside which it stands.
    const binding = contract === null && isBinding(row, state) ? [row, ...beside] : [];
    const words = binding.map((one) => wordOf(one, readings.get(one.id)!));
    return { agreement: row, state, documentId, ...said(words, state, rules) };
  });
  return { each, gaps: await gapsOf(tx, vendorId, rows) };
}

function isBinding(agreement: Agreement, state: AgreementStateName): boolean {
  return governsProcessing(agreement) && (state === 'IN_FORCE' || state === 'SIGNED');
}

/** What people confirmed of one agreement. */
interface ConfirmedWords {
  readonly verdicts: readonly JudgedClause[];
  readonly isSignedCopy: boolean;
}

function wordOf({ annexes }: Agreement, { document, clauses }: CurrentReading): ConfirmedWords {
  const confirmed = clauses.flatMap((one) => confirmedOf(one) ?? []);
  return {
    verdicts: withAnnexes(confirmed, annexesInCore(annexes)).map((one) => ({ ...one, isConfirmed: true })),
    isSignedCopy: document?.isSignedCopy ?? false,
  };
}

/** @param words of the contract, then of its addenda, oldest first; none: nothing binds anybody */
function said(
  words: readonly ConfirmedWords[],
  state: AgreementStateName,
  { catalogue, practices }: Rules,
): Pick<AgreementWorth, 'findings' | 'practices' | 'attested'> {
  const [contract = [], ...addenda] = words.map(({ verdicts }) => verdicts);
  const signed = words.filter(({ isSignedCopy }) => isSignedCopy).map(({ verdicts }) => verdicts);
  const proven = (clauses: readonly JudgedClause[]) =>
    state === 'IN_FORCE' ? provenPractices(clauses, practices) : [];
  const together = clausesTogether(contract, addenda);
  const shown = proven(together);
  return {
    findings: clauseFindings(together, catalogue),
    practices: shown,
    // What a signed copy proves may be watered down in one that nobody has handed in signed.
    attested: proven(clausesTogether([], signed)).filter((practice) => shown.includes(practice)),
  };
}
