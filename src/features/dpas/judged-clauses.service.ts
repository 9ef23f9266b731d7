import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import type { ClauseVerdict } from '../../core/clause/verdict.js';
import type { Tx } from '../../platform/database/tx.js';
import { AgreementClause } from './agreement-clause.entity.js';
import { AgreementDocument } from './agreement-document.entity.js';
import type { Agreement } from './agreement.entity.js';
import { ClauseCatalogue } from './clause-catalogue.js';
import { CountingJobs } from './counting.jobs.js';
import type { CurrentReading } from './current-documents.js';
import { foundColumns, wordColumns } from './found-columns.js';

type Found = readonly ClauseVerdict[];

/** Keeps what the finder says of the clauses of a document, and the words of people that still hold for it. */
@Injectable()
export class JudgedClauses {
  constructor(
    private readonly catalogue: ClauseCatalogue,
    private readonly counting: CountingJobs,
  ) {}

  /** @param before by which text the agreement was judged until now: a word on a sentence that is in both stands */
  async keep(tx: Tx, agreement: Agreement, { id }: AgreementDocument, found: Found, before: CurrentReading) {
    const { tenantId } = tx.ctx;
    const rows = found.map((one, position) => ({
      tenantId,
      id: uuidv7(),
      documentId: id,
      clauseId: one.id,
      position,
      ...foundColumns(one),
      ...wordColumns(rowOf(before.clauses, one), one, false),
    }));
    await tx.em.insert(AgreementClause, rows as never);
    if (before.clauses.some(({ word }) => word !== null))
      await this.counting.countLater(tx, agreement.vendorId);
  }

  /** The same text under other laws: what changes becomes a new version, which nobody has seen yet. */
  async keepAnew(tx: Tx, agreement: Agreement, { id: documentId }: AgreementDocument, found: Found) {
    const { tenantId } = tx.ctx;
    const rows = await tx.em.findBy(AgreementClause, { tenantId, documentId });
    for (const one of found) {
      const before = rowOf(rows, one);
      const columns = foundColumns(one);
      if (before === undefined || isSame(before, columns)) continue;
      const set = { ...columns, ...wordColumns(before, one, true), version: before.version + 1 };
      await tx.em.update(AgreementClause, { tenantId, id: before.id }, set as never);
    }
    const { version: catalogueVersion } = this.catalogue.catalogue;
    await tx.em.update(AgreementDocument, { tenantId, id: documentId }, { catalogueVersion });
    await this.counting.countLater(tx, agreement.vendorId);
  }
}

function rowOf(rows: readonly AgreementClause[], { id }: ClauseVerdict): AgreementClause | undefined {
  return rows.find(({ clauseId }) => clauseId === id);
}

function isSame(before: AgreementClause, now: ReturnType<typeof foundColumns>): boolean {
  return before.verdict === now.verdict && before.quote === now.quote && before.reason === now.reason;
}
