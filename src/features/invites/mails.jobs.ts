import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { EventBus } from '../../platform/events/bus.js';
import type { JobPayload } from '../../platform/jobs/job.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { MailTransport } from '../../platform/mail/mail.js';
import type { Context } from '../../platform/tenancy/context.js';
import { SEND_MAIL, type MailJob } from './deliveries.service.js';
import { Delivery } from './delivery.entity.js';
import { MailFailed, MailSent } from './invites.events.js';
import { MailWriter } from './mail-writer.js';

const TOO_LATE = {
  replaced: 'The link was replaced before the mail left.',
  late: 'The code had run out before the mail left.',
};

/** Sends mails, each at least once and under one Message-ID; what went wrong stands beside the assessment. */
@Injectable()
export class MailJobs implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly jobs: Jobs,
    private readonly transport: MailTransport,
    private readonly writer: MailWriter,
  ) {}

  onModuleInit(): void {
    this.jobs.register(SEND_MAIL, (ctx, payload) => this.send(ctx, payload));
  }

  private async send(ctx: Context, payload: JobPayload): Promise<void> {
    const job = payload as unknown as MailJob;
    const mail = await this.db.read(ctx, (tx) => this.writer.write(tx, job));
    if (mail === 'sent') return;
    if (mail === 'replaced' || mail === 'late') return this.note(ctx, job, 'FAILED', TOO_LATE[mail]);
    try {
      await this.transport.deliver(mail);
    } catch (error) {
      // The words of a mail server may name the address, so only its code is kept.
      await this.note(ctx, job, 'FAILED', `The mail server refused (${codeOf(error)}). It is tried again.`);
      throw error;
    }
    await this.note(ctx, job, 'SENT', null);
  }

  private async note(
    ctx: Context,
    job: MailJob,
    state: 'SENT' | 'FAILED',
    reason: string | null,
  ): Promise<void> {
    await this.db.tx(ctx, async (tx) => {
      const row = this.writer.rowOf(tx, job);
      await tx.em.createQueryBuilder().insert().into(Delivery).values(row).orIgnore().execute();
      await tx.em.update(Delivery, { tenantId: ctx.tenantId, id: row.id }, { state, reason, at: ctx.now });
      const Happened = state === 'SENT' ? MailSent : MailFailed;
      await this.bus.publish(tx, new Happened(row.id, job.assessmentId, job.kind));
    });
  }
}

function codeOf(error: unknown): string {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return String(responseCode ?? code ?? 'no code').slice(0, 20);
}
