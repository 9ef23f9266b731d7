import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import type { Context } from '../../platform/tenancy/context.js';
import { AgreementDocument } from './agreement-document.entity.js';
import { Agreement } from './agreement.entity.js';
import { AgreementChanged, AgreementRead, DocumentRestored } from './agreements.events.js';
import { DocumentReader } from './document-reader.js';
import { JudgedClauses } from './judged-clauses.service.js';
import { asTaken, keepTerms } from './reading.jobs.js';

const JUDGE = 'judge-agreement';

/** Documents that were read are judged anew once other laws, or transfers, are said of their agreement. */
@Injectable()
export class RejudgingJobs implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly jobs: Jobs,
    private readonly reader: DocumentReader,
    private readonly clauses: JudgedClauses,
  ) {}

  onModuleInit(): void {
    this.jobs.register(JUDGE, (ctx, { documentId }) => this.judge(ctx, String(documentId)));
    this.bus.on(AgreementChanged, (tx, { agreement, isReadOtherwise }) =>
      isReadOtherwise ? this.judgeAllLater(tx, agreement.id) : Promise.resolve(),
    );
    // What was said of its agreement while it was withdrawn did not reach it.
    this.bus.on(DocumentRestored, (tx, { document }) => this.judgeLater(tx, document.id));
  }

  private async judgeAllLater(tx: Tx, agreementId: string): Promise<void> {
    const where = { tenantId: tx.ctx.tenantId, agreementId, state: 'READ' as const };
    for (const { id } of await tx.em.findBy(AgreementDocument, where)) await this.judgeLater(tx, id);
  }

  private async judgeLater(tx: Tx, documentId: string): Promise<void> {
    await this.jobs.enqueue(tx, JUDGE, { documentId }, `${JUDGE}:${documentId}`);
  }

  private async judge(ctx: Context, id: string): Promise<void> {
    const found = await this.db.read(ctx, (tx) => pairOf(tx, id));
    if (found === null) return;
    const { document, agreement } = found;
    const outcome = asTaken(document, await this.reader.read(document, agreement));
    if (outcome.state !== 'READ') return;
    await this.db.tx(ctx, async (tx) => {
      await keepTerms(tx, document, outcome.terms);
      await this.clauses.keepAnew(tx, agreement, document, outcome.review.clauses);
      await this.bus.publish(tx, new AgreementRead(agreement, document, outcome.state, null));
    });
  }
}

async function pairOf(
  tx: Tx,
  id: string,
): Promise<{ document: AgreementDocument; agreement: Agreement } | null> {
  const { tenantId } = tx.ctx;
  const document = await tx.em.findOneBy(AgreementDocument, { tenantId, id, state: 'READ' });
  if (document === null || document.withdrawnAt !== null) return null;
  const agreement = await tx.em.findOneByOrFail(Agreement, { tenantId, id: document.agreementId });
  return { document, agreement };
}
