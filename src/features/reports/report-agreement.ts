import { IsNull } from 'typeorm';
import { asksFor } from '../../core/clause/asks.js';
import type { Catalogue } from '../../core/clause/catalogue.js';
import { lastDayOf, type AgreementState } from '../../core/clause/agreement-state.js';
import type { ReportAgreement, ReportClause } from '../../core/report/model-agreement.js';
import type { Language } from '../../core/report/model-terms.js';
import type { Tx } from '../../platform/database/tx.js';
import { typedId } from '../../platform/graphql/typed-ids.js';
import { reportWording } from '../../platform/pdf/report-wording.js';
import type { AgreementClause } from '../dpas/agreement-clause.entity.js';
import { AgreementDocument } from '../dpas/agreement-document.entity.js';
import { Agreement } from '../dpas/agreement.entity.js';
import type { ClauseCatalogue } from '../dpas/clause-catalogue.js';
import { comparedOf } from '../dpas/clause-words.js';
import { countedClauses, type CountedClause } from '../dpas/counted-clauses.js';
import { currentDocument } from '../dpas/current-documents.js';
import { governingService } from '../dpas/governed-services.js';
import { datesOf, mainAgreement, stateOf } from '../dpas/standing-agreement.js';
import type { Assessment } from '../assessments/assessment.entity.js';

/** The agreement that governs the service; null: none was ever registered, so the report cannot speak of it. */
export async function agreementOf(
  tx: Tx,
  { vendorId, serviceId }: Assessment,
  catalogue: ClauseCatalogue,
  language: Language,
): Promise<ReportAgreement | null> {
  const { tenantId, today } = tx.ctx;
  const all = await tx.em.find(Agreement, { where: { tenantId, vendorId }, order: { id: 'DESC' } });
  const agreement = mainAgreement(await governingService(tx, all, serviceId), today);
  if (agreement === null) return null;
  const where = { tenantId, agreementId: agreement.id, withdrawnAt: IsNull() };
  const document = currentDocument(await tx.em.findBy(AgreementDocument, where));
  const counted = (await countedClauses(tx, [agreement])).get(agreement.id)!;
  const { id, title, revision } = agreement;
  const dates = datesOf(agreement);
  return {
    id: typedId('dpa', id),
    title,
    revision,
    state: stateOf(agreement, today).toLowerCase() as AgreementState,
    signedOn: dates.signedOn,
    lastDay: lastDayOf(dates),
    endsWithMain: agreement.openEnd === 'WITH_MAIN_CONTRACT',
    documentHash: document?.sha256 ?? null,
    catalogueVersion: document?.catalogueVersion ?? null,
    clauseCount: counted.filter(({ clause }) => clause.verdict !== 'NOT_APPLICABLE').length,
    clauses: counted.flatMap((one) => clauseOf(one, id, catalogue, language)),
  };
}

/** The list of clauses the document was read by, with its version; null: none was read. */
export function clauseListOf(agreement: ReportAgreement | null, { id }: Catalogue): string | null {
  const version = agreement?.catalogueVersion ?? null;
  return version === null ? null : `${id} ${version}`;
}

/** Only what a person confirmed, in the language of the report. */
function clauseOf(
  counted: CountedClause,
  contractId: string,
  catalogue: ClauseCatalogue,
  language: Language,
): ReportClause[] {
  const { clause: row, agreement, verdict, isConfirmed } = counted;
  const clause = catalogue.find(row.clauseId);
  if (!isConfirmed || clause === undefined || verdict === 'not_applicable') return [];
  const { id, isSign } = clause;
  const [ask = null] = asksFor([{ id, verdict, isConfirmed: true }], catalogue.catalogue);
  const isMissing = verdict === 'missing' && !isSign;
  return [
    {
      id,
      title: catalogue.titleOf(id, language),
      law: catalogue.lawsIn(language, id),
      verdict,
      isSign,
      severity: isMissing ? clause.severityIfMissing : clause.severityIfWeak,
      ...placeOf(row, agreement.id === contractId ? null : agreement, language),
      quote: comparedOf(row).quote,
      ask: ask === null ? null : catalogue.saidIn(language, id, ask.ask),
    },
  ];
}

/** Where it stands; a page alone is one of the contract, so a place in an addendum names the addendum. */
function placeOf(
  row: AgreementClause,
  addendum: Agreement | null,
  language: Language,
): Pick<ReportClause, 'page' | 'section'> {
  const { page: found = null, section = null } = comparedOf(row).place ?? {};
  // A sentence that a person wrote off the page has no line in the text, and so no place of its own.
  const page = found ?? row.ownPage;
  if (addendum === null) return { page, section };
  const name = `${addendum.title} ${addendum.revision ?? ''}`.trim();
  const within = page === null ? section : reportWording(language).say('agreement.page', { page });
  return { page: null, section: within === null ? name : `${name}: ${within}` };
}
