import type { Catalogue } from '../../core/clause/catalogue.js';
import { proofClass, provenPractices, type ContractPractice } from '../../core/clause/contract-proof.js';
import { clauseFindings } from '../../core/clause/findings.js';
import type { Finding } from '../../core/finding.js';
import type { EvidenceClass } from '../../core/questionnaire/answer.js';
import type { Tx } from '../../platform/database/tx.js';
import { gapsOf, type GapStanding } from './agreement-gaps.js';
import { Agreement } from './agreement.entity.js';
import type { AgreementStateName } from './agreement.enums.js';
import { confirmedOf } from './clause-words.js';
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
  /** What the document is as proof of these practices. */
  readonly proof: EvidenceClass;
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
  const each = rows.map((row) => oneWorth(row, stateOf(row, today), readings.get(row.id)!, rules));
  return { each, gaps: await gapsOf(tx, vendorId, rows) };
}

function oneWorth(
  agreement: Agreement,
  state: AgreementStateName,
  { document, clauses }: CurrentReading,
  { catalogue, practices }: Rules,
): AgreementWorth {
  const isBinding = governsProcessing(agreement) && (state === 'IN_FORCE' || state === 'SIGNED');
  const confirmed = isBinding ? clauses.flatMap((one) => confirmedOf(one) ?? []) : [];
  return {
    agreement,
    state,
    documentId: document?.id ?? null,
    findings: clauseFindings(confirmed, catalogue),
    practices: state === 'IN_FORCE' ? provenPractices(confirmed, practices) : [],
    proof: proofClass(document?.isSignedCopy ?? false),
  };
}
