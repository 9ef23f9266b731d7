import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { refuseStale } from '../../platform/errors/user-errors.js';
import type { Context } from '../../platform/tenancy/context.js';
import { AgreementDocument } from './agreement-document.entity.js';
import { DocumentRestored, DocumentWithdrawn } from './agreements.events.js';
import { AgreementsService } from './agreements.service.js';
import type { RestoreDocumentInput, WithdrawDocumentInput } from './documents.inputs.js';
import { DocumentsService } from './documents.service.js';

/** The wrong file, or one that was handed in by mistake, counts no longer; what was said of it stays for its return. */
@Injectable()
export class DocumentWithdrawals {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly agreements: AgreementsService,
    private readonly documents: DocumentsService,
  ) {}

  withdraw(ctx: Context, { documentId, expectedVersion, reason }: WithdrawDocumentInput) {
    return this.db.tx(ctx, async (tx) => {
      const document = await this.documents.load(tx, documentId);
      const agreement = await this.agreements.load(tx, document.agreementId);
      const withdrawn = { withdrawnAt: ctx.now, withdrawnBy: ctx.actor.id, withdrawalReason: reason };
      const after = await this.set(tx, document, expectedVersion, withdrawn);
      await this.bus.publish(tx, new DocumentWithdrawn(agreement, document, reason));
      return after;
    });
  }

  restore(ctx: Context, { documentId, expectedVersion }: RestoreDocumentInput) {
    return this.db.tx(ctx, async (tx) => {
      const document = await this.documents.loadAny(tx, documentId);
      const agreement = await this.agreements.load(tx, document.agreementId);
      if (document.withdrawnAt === null) refuseStale({ document }, 'document');
      const after = await this.set(tx, document, expectedVersion, AS_HANDED_IN);
      await this.bus.publish(tx, new DocumentRestored(agreement, document));
      return after;
    });
  }

  private async set(
    tx: Tx,
    document: AgreementDocument,
    expectedVersion: number,
    withdrawal: Pick<AgreementDocument, keyof typeof AS_HANDED_IN>,
  ): Promise<AgreementDocument> {
    const where = { tenantId: tx.ctx.tenantId, id: document.id, version: expectedVersion };
    const { affected } = await tx.em.update(AgreementDocument, where, {
      ...withdrawal,
      version: expectedVersion + 1,
    });
    if (affected === 0) refuseStale({ document }, 'document');
    return this.documents.loadAny(tx, document.id);
  }
}

const AS_HANDED_IN = { withdrawnAt: null, withdrawnBy: null, withdrawalReason: null };
