import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { TermReading } from '../../core/agreement-terms/term.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import type { Context } from '../../platform/tenancy/context.js';
import { AgreementDocument } from './agreement-document.entity.js';
import { AgreementText } from './agreement-text.entity.js';
import { Agreement } from './agreement.entity.js';
import { AgreementRead } from './agreements.events.js';
import { ClauseCatalogue } from './clause-catalogue.js';
import { currentReadings, type CurrentReading } from './current-documents.js';
import { DocumentReader, type DocumentOutcome } from './document-reader.js';
import { JudgedClauses } from './judged-clauses.service.js';

const READ = 'read-agreement';

/** What follows when a document was handed in, as `app_worker`: checked, read, judged; each step is seen on the page. */
@Injectable()
export class ReadingJobs implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly jobs: Jobs,
    private readonly reader: DocumentReader,
    private readonly catalogue: ClauseCatalogue,
    private readonly clauses: JudgedClauses,
  ) {}

  onModuleInit(): void {
    this.jobs.register(READ, (ctx, { documentId }) => this.read(ctx, String(documentId)));
  }

  async readLater(tx: Tx, documentId: string): Promise<void> {
    await this.jobs.enqueue(tx, READ, { documentId }, `${READ}:${documentId}`);
  }

  private async read(ctx: Context, id: string): Promise<void> {
    const found = await this.db.read(ctx, (tx) => pairOf(tx, id));
    if (found === null) return;
    const { document, agreement } = found;
    const cause = document.state === 'CHECKING' ? await this.reader.check(document) : null;
    if (cause === null) {
      await this.showReading(ctx, document);
      const outcome = await this.reader.read(document, agreement);
      await this.settle(ctx, document, agreement, asTaken(document, outcome));
      return;
    }
    await this.settle(ctx, document, agreement, { state: 'REFUSED', cause });
    await this.reader.remove(document);
  }

  /** Only a sign on the page: what came of it is the act. */
  private async showReading(ctx: Context, { id }: AgreementDocument): Promise<void> {
    await this.db.bookkeeping(ctx, (tx) =>
      tx.query(
        `UPDATE app.agreement_document SET state = 'READING' WHERE tenant_id = $1 AND id = $2 AND state = 'CHECKING'`,
        [ctx.tenantId, id],
      ),
    );
  }

  /** One act on record; a second worker that comes to the same end finds the row settled. */
  private async settle(
    ctx: Context,
    document: AgreementDocument,
    agreement: Agreement,
    outcome: DocumentOutcome,
  ) {
    await this.db.tx(ctx, async (tx) => {
      const before = (await currentReadings(tx, [agreement.id])).get(agreement.id)!;
      const settled = await tx.query(SETTLE, [ctx.tenantId, document.id, ...this.columnsOf(outcome, ctx)]);
      if (settled.length === 0) return tx.leave();
      if (outcome.state !== 'REFUSED') await this.keep(tx, document, agreement, outcome, before);
      const cause = outcome.state === 'REFUSED' ? outcome.cause : null;
      await this.bus.publish(tx, new AgreementRead(agreement, document, outcome.state, cause));
    });
  }

  private columnsOf(outcome: DocumentOutcome, { now }: Context): unknown[] {
    if (outcome.state === 'REFUSED') return [outcome.state, outcome.cause, null, null, null, null, now];
    const { pages, language, agreements } = outcome.review;
    return [outcome.state, null, pages, language, agreements, this.catalogue.catalogue.version, now];
  }

  private async keep(
    tx: Tx,
    document: AgreementDocument,
    agreement: Agreement,
    outcome: Exclude<DocumentOutcome, { state: 'REFUSED' }>,
    before: CurrentReading,
  ) {
    const { tenantId } = tx.ctx;
    await keepTerms(tx, document, outcome.terms);
    // A review by hand rests on the text of the first reading.
    if (!document.isByHand)
      await tx.em.insert(AgreementText, { tenantId, id: document.id, text: outcome.text } as never);
    if (outcome.state === 'READ')
      await this.clauses.keep(tx, agreement, document, outcome.review.clauses, before);
  }
}

/** Where people go through the clauses, the finder's giving up is no end. */
export function asTaken({ isByHand }: AgreementDocument, outcome: DocumentOutcome): DocumentOutcome {
  return isByHand && outcome.state !== 'REFUSED' ? { ...outcome, state: 'READ' } : outcome;
}

const SETTLE = `
  UPDATE app.agreement_document SET state = $3, refusal = $4, pages = $5, language = $6, agreements = $7,
    catalogue_version = $8, read_at = $9, version = version + 1
  WHERE tenant_id = $1 AND id = $2 AND state IN ('CHECKING', 'READING') RETURNING id`;

/** What the text says of dates and terms, beside its clauses. */
export async function keepTerms(
  tx: Tx,
  { id }: AgreementDocument,
  terms: readonly TermReading[],
): Promise<void> {
  const where = { tenantId: tx.ctx.tenantId, id };
  await tx.em.update(AgreementDocument, where, { terms: terms as never });
}

async function pairOf(
  tx: Tx,
  id: string,
): Promise<{ document: AgreementDocument; agreement: Agreement } | null> {
  const { tenantId } = tx.ctx;
  const document = await tx.em.findOneBy(AgreementDocument, { tenantId, id });
  if (document === null || (document.state !== 'CHECKING' && document.state !== 'READING')) return null;
  return {
    document,
    agreement: await tx.em.findOneByOrFail(Agreement, { tenantId, id: document.agreementId }),
  };
}
