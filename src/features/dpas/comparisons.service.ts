import { Injectable } from '@nestjs/common';
import { compareAgreements, type ComparedClause, type ComparedVerdict } from '../../core/clause/compare.js';
import { isCorrection } from '../../core/clause/confirmed.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Context } from '../../platform/tenancy/context.js';
import { rowOf } from '../../platform/tenancy/role-table.js';
import { ownVendors } from '../vendors/vendors.policy.js';
import { AgreementClause } from './agreement-clause.entity.js';
import type { AgreementDocument } from './agreement-document.entity.js';
import type { ClauseVerdictName } from './agreement.enums.js';
import type {
  ClauseChangeName,
  ComparedClauseView,
  ComparedSide,
  CorrectionView,
} from './agreements.payloads.js';
import { AgreementsService } from './agreements.service.js';
import { ClauseCatalogue } from './clause-catalogue.js';
import { comparedOf, confirmedOf, verdictOf } from './clause-words.js';
import { DocumentsService } from './documents.service.js';
import { ModelAgreement } from './model-agreement.js';

/** Texts beside each other, and people's words beside the finder's. */
@Injectable()
export class ComparisonsService {
  constructor(
    private readonly db: Database,
    private readonly agreements: AgreementsService,
    private readonly documents: DocumentsService,
    private readonly catalogue: ClauseCatalogue,
    private readonly model: ModelAgreement,
  ) {}

  /**
   * Two documents, older first; without a second one the document is held against our model text in its own language.
   * @param language of whoever reads
   */
  compare(
    ctx: Context,
    beforeId: string,
    afterId: string | null,
    language: 'en' | 'de',
  ): Promise<ComparedClauseView[]> {
    return this.db.read(ctx, async (tx) => {
      const document = await this.documents.load(tx, beforeId);
      const own = await this.verdictsOf(tx, document);
      const { catalogue } = this.catalogue;
      const written = document.language === 'de' ? 'de' : 'en';
      const compared =
        afterId === null
          ? compareAgreements(this.model.verdicts(written), own, catalogue)
          : compareAgreements(
              own,
              await this.verdictsOf(tx, await this.documents.load(tx, afterId)),
              catalogue,
            );
      return compared.map((one) => this.viewOf(one, language));
    });
  }

  async corrections(ctx: Context): Promise<CorrectionView[]> {
    const rows = await this.db.read(ctx, (tx) => saidIn(tx));
    return rows
      .filter((row) => isCorrection({ id: row.clauseId, verdict: verdictOf(row) }, confirmedOf(row)))
      .map((row) => ({
        documentId: `doc_${row.documentId}`,
        clause: row.clauseId,
        language: row.language,
        found: row.verdict,
        confirmed: confirmedOf(row)!.verdict.toUpperCase() as ClauseVerdictName,
        quote: row.ownQuote ?? row.quote,
        catalogueVersion: row.catalogueVersion,
      }));
  }

  private async verdictsOf(tx: Tx, { id, agreementId }: AgreementDocument): Promise<ComparedVerdict[]> {
    await this.agreements.load(tx, agreementId);
    const rows = await tx.em.findBy(AgreementClause, { tenantId: tx.ctx.tenantId, documentId: id });
    return rows.map(comparedOf);
  }

  private viewOf({ id, change, before, after }: ComparedClause, language: 'en' | 'de'): ComparedClauseView {
    return {
      clauseId: id,
      title: this.catalogue.titleOf(id, language),
      isSign: this.catalogue.find(id)?.isSign ?? false,
      change: change.toUpperCase() as ClauseChangeName,
      before: sideOf(before),
      after: sideOf(after),
    };
  }
}

type SaidClause = AgreementClause & { language: string; catalogueVersion: string };

/** Every clause somebody said a word on, of documents the caller may see. */
function saidIn(tx: Tx): Promise<SaidClause[]> {
  const isOwn = rowOf(tx.ctx.role)?.relation === 'own-vendors';
  const seen = isOwn ? `AND ${ownVendors('v', '$2')}` : 'AND $2::uuid IS NOT NULL';
  return tx.query<SaidClause>(
    `SELECT c.document_id AS "documentId", c.clause_id AS "clauseId", c.verdict, c.quote, c.word,
       c.own_verdict AS "ownVerdict", c.own_quote AS "ownQuote", coalesce(d.language, '') AS language,
       coalesce(d.catalogue_version, '') AS "catalogueVersion"
     FROM app.agreement_clause c
     JOIN app.agreement_document d ON (d.tenant_id, d.id) = (c.tenant_id, c.document_id)
     JOIN app.agreement a ON (a.tenant_id, a.id) = (d.tenant_id, d.agreement_id)
     JOIN app.vendor v ON (v.tenant_id, v.id) = (a.tenant_id, a.vendor_id)
     WHERE c.tenant_id = $1 AND c.word IS NOT NULL AND d.withdrawn_at IS NULL ${seen}
     ORDER BY c.document_id, c.position`,
    [tx.ctx.tenantId, tx.ctx.actor.id],
  );
}

function sideOf(verdict: ComparedVerdict | null): ComparedSide | null {
  if (verdict === null) return null;
  const { quote, place } = verdict;
  const page = place?.page ?? null;
  return {
    verdict: verdict.verdict.toUpperCase() as ClauseVerdictName,
    quote,
    page,
    line: place?.line ?? null,
  };
}
