import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { EventBus } from '../../platform/events/bus.js';
import type { JobPayload } from '../../platform/jobs/job.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { MailTransport } from '../../platform/mail/mail.js';
import type { Context } from '../../platform/tenancy/context.js';
import { PersonMailed, PersonMailFailed, PersonMailKept } from './identity.events.js';
import { PersonMailWriter } from './person-mail-writer.js';
import { SEND_PERSON_MAIL, type PersonMailJob } from './person-mails.service.js';

const FACTS = { SENT: PersonMailed, KEPT: PersonMailKept, FAILED: PersonMailFailed } as const;

/** Mails to people of the workspace, each at least once and under one Message-ID. */
@Injectable()
export class PersonMailJobs implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly jobs: Jobs,
    private readonly transport: MailTransport,
    private readonly writer: PersonMailWriter,
  ) {}

  onModuleInit(): void {
    this.jobs.register(SEND_PERSON_MAIL, (ctx, payload) => this.send(ctx, payload));
  }

  private async send(ctx: Context, payload: JobPayload): Promise<void> {
    const job = payload as unknown as PersonMailJob;
    const mail = await this.db.read(ctx, (tx) => this.writer.write(tx, job));
    if (mail === null) return;
    try {
      await this.transport.deliver(mail);
    } catch (error) {
      await this.note(ctx, job, 'FAILED');
      throw error;
    }
    await this.note(ctx, job, this.transport.onlyKeeps ? 'KEPT' : 'SENT');
  }

  /** A link that was used before the mail server answered stays used. */
  private async note(ctx: Context, job: PersonMailJob, state: keyof typeof FACTS): Promise<void> {
    await this.db.tx(ctx, async (tx) => {
      await tx.query(
        `UPDATE app.person SET mail_state = $3, mail_at = $4
         WHERE tenant_id = $1 AND id = $2 AND mail_state IS DISTINCT FROM 'USED'`,
        [ctx.tenantId, job.personId, state, ctx.now],
      );
      await this.bus.publish(tx, new FACTS[state](job.personId));
    });
  }
}
