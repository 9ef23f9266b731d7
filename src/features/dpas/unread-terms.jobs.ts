import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { DeadlineAudience } from '../../platform/deadlines/deadline-audience.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Clock } from '../../platform/tenancy/clock.js';
import { jobContext, type Context } from '../../platform/tenancy/context.js';
import { AgreementDocument } from './agreement-document.entity.js';
import { Agreement } from './agreement.entity.js';
import { DocumentReader } from './document-reader.js';
import { keepTerms } from './reading.jobs.js';

const SWEEP = 'unread-terms';
const READ = 'read-terms';
/** Others wait for the reading thread too. */
const AT_ONCE = 50;

/**
 * Documents that were read before dates and terms were looked for are read for these once more, by themselves. Their
 * verdicts stay as people have seen them, and nothing is on record: a term is proposed, and counts once a person takes it.
 */
@Injectable()
export class UnreadTerms implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly audience: DeadlineAudience,
    private readonly reader: DocumentReader,
  ) {}

  onModuleInit(): void {
    this.jobs.everyHour(SWEEP, () => this.sweep());
    this.jobs.register(READ, (ctx, { documentId }) => this.read(ctx, String(documentId)));
  }

  async sweep(): Promise<void> {
    const now = this.clock.now();
    for (const { id } of await this.audience.workspaces())
      await this.db.bookkeeping(jobContext(id, SWEEP, now), async (tx) => {
        for (const row of await tx.query<{ id: string }>(UNREAD, [id, AT_ONCE]))
          await this.jobs.enqueue(tx, READ, { documentId: row.id }, `${READ}:${row.id}`);
      });
  }

  /** A file that cannot be read any more has no terms: it is not looked at again each hour. */
  private async read(ctx: Context, id: string): Promise<void> {
    const { tenantId } = ctx;
    const found = await this.db.read(ctx, async (tx) => {
      const document = await tx.em.findOneBy(AgreementDocument, { tenantId, id });
      if (document === null || !hasUnreadTerms(document)) return null;
      const agreement = await tx.em.findOneByOrFail(Agreement, { tenantId, id: document.agreementId });
      return { document, agreement };
    });
    if (found === null) return;
    const outcome = await this.reader.read(found.document, found.agreement);
    const terms = outcome.state === 'REFUSED' ? [] : outcome.terms;
    await this.db.bookkeeping(ctx, (tx) => keepTerms(tx, found.document, terms));
  }
}

/** As the statement below says it. */
export function hasUnreadTerms({ state, terms, withdrawnAt }: AgreementDocument): boolean {
  return state === 'READ' && terms === null && withdrawnAt === null;
}

const UNREAD = `SELECT id FROM app.agreement_document
  WHERE tenant_id = $1 AND state = 'READ' AND terms IS NULL AND withdrawn_at IS NULL ORDER BY uploaded_at DESC LIMIT $2`;
