import { agreementGap, gapFinding, type AgreementGap } from '../../core/clause/agreement-state.js';
import type { Catalogue } from '../../core/clause/catalogue.js';
import { provenPractices, type ContractPractice } from '../../core/clause/contract-proof.js';
import { clauseFindings } from '../../core/clause/findings.js';
import type { Finding } from '../../core/finding.js';
import type { Tx } from '../../platform/database/tx.js';
import { Agreement } from './agreement.entity.js';
import { confirmedOf } from './clause-words.js';
import { currentClauses } from './current-documents.js';
import { governsProcessing, stateOf } from './standing-agreement.js';

/** What one agreement comes to on a day: facts for the register, practices for the score. */
export interface AgreementWorth {
  readonly agreement: Agreement;
  /** The document it is judged by; null: none was read yet. */
  readonly documentId: string | null;
  readonly findings: readonly Finding[];
  readonly practices: readonly string[];
}

/** What all agreements with a vendor come to. */
export interface VendorAgreements {
  readonly each: readonly AgreementWorth[];
  /** Undefined: no agreement on processing was ever registered, so nobody has said anything. */
  readonly gap: AgreementGap | null | undefined;
}

/** Only what a person confirmed, and only of agreements that are signed: a draft can still be mended. */
export async function worthOf(
  tx: Tx,
  vendorId: string,
  {
    catalogue,
    practices,
  }: { readonly catalogue: Catalogue; readonly practices: readonly ContractPractice[] },
): Promise<VendorAgreements> {
  const { tenantId, today } = tx.ctx;
  const rows = await tx.em.find(Agreement, { where: { tenantId, vendorId }, order: { id: 'ASC' } });
  const clauses = await currentClauses(
    tx,
    rows.map(({ id }) => id),
  );
  const each = rows.map((agreement): AgreementWorth => {
    const state = stateOf(agreement, today);
    const isBinding = governsProcessing(agreement) && (state === 'IN_FORCE' || state === 'SIGNED');
    const confirmed = isBinding
      ? (clauses.get(agreement.id) ?? []).flatMap((one) => confirmedOf(one) ?? [])
      : [];
    return {
      agreement,
      documentId: clauses.get(agreement.id)?.[0]?.documentId ?? null,
      findings: clauseFindings(confirmed, catalogue),
      practices: state === 'IN_FORCE' ? provenPractices(confirmed, practices) : [],
    };
  });
  return { each, gap: gapOf(rows, today) };
}

function gapOf(rows: readonly Agreement[], today: string): AgreementGap | null | undefined {
  const governing = rows.filter(governsProcessing);
  if (governing.length === 0) return undefined;
  return agreementGap(governing.map((row) => stateOf(row, today).toLowerCase() as 'in_force'));
}

/** The finding about the vendor as a whole, beside those about single agreements. */
export function gapFindings({ gap }: VendorAgreements): readonly Finding[] {
  return gap === undefined ? [] : gapFinding(gap);
}
