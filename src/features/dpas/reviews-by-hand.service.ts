import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { EventBus } from '../../platform/events/bus.js';
import { refuse, refuseStale } from '../../platform/errors/user-errors.js';
import type { Context } from '../../platform/tenancy/context.js';
import { AgreementDocument } from './agreement-document.entity.js';
import type { DocumentStateName } from './agreement.enums.js';
import { DocumentTakenByHand } from './agreements.events.js';
import { AgreementsService } from './agreements.service.js';
import type { ReviewByHandInput } from './documents.inputs.js';
import { DocumentsService } from './documents.service.js';
import { ReadingJobs } from './reading.jobs.js';

const UNREAD: readonly DocumentStateName[] = ['UNREADABLE', 'NOT_COVERED', 'NOT_AN_AGREEMENT'];

/** Where the finder gives up, a person may go through the clauses: the same desk, with their word on each. */
@Injectable()
export class ReviewsByHand {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly agreements: AgreementsService,
    private readonly documents: DocumentsService,
    private readonly jobs: ReadingJobs,
  ) {}

  /** The file is read once more, for the verdicts that its first reading did not keep. */
  begin(ctx: Context, { documentId, expectedVersion }: ReviewByHandInput): Promise<AgreementDocument> {
    return this.db.tx(ctx, async (tx) => {
      const document = await this.documents.load(tx, documentId);
      const agreement = await this.agreements.load(tx, document.agreementId);
      if (!UNREAD.includes(document.state))
        refuse(
          'INVALID',
          'documentId',
          'Only a document that the finder gave up on is gone through by hand.',
        );
      const where = { tenantId: ctx.tenantId, id: document.id, version: expectedVersion };
      const taken = { isByHand: true, state: 'READING' as const, version: expectedVersion + 1 };
      const { affected } = await tx.em.update(AgreementDocument, where, taken);
      if (affected === 0) refuseStale({ document }, 'document');
      await this.jobs.readLater(tx, document.id);
      await this.bus.publish(tx, new DocumentTakenByHand(agreement, document));
      return this.documents.load(tx, document.id);
    });
  }
}
