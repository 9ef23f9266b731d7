import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { JobPayload } from '../../platform/jobs/job.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { MailTransport } from '../../platform/mail/mail.js';
import type { Context } from '../../platform/tenancy/context.js';
import { DeliveriesService, SEND_MAIL, type MailJob } from './deliveries.service.js';
import type { DeliveryStateName } from './delivery.entity.js';
import { MailWriter } from './mail-writer.js';
import { refusedForGood, refusedForNow, UNDELIVERED } from './undelivered.js';

/** Sends mails, each at least once and under one Message-ID; what went wrong stands beside the assessment. */
@Injectable()
export class MailJobs implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly deliveries: DeliveriesService,
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
    if (mail === 'done') return;
    if (typeof mail === 'string') return this.note(ctx, job, 'FAILED', UNDELIVERED[mail].message);
    try {
      await this.transport.deliver(mail);
    } catch (error) {
      if (isNoAddress(error)) return this.note(ctx, job, 'BOUNCED', refusedForGood(codeOf(error)));
      await this.note(ctx, job, 'FAILED', refusedForNow(codeOf(error)));
      throw error;
    }
    await this.note(ctx, job, this.transport.onlyKeeps ? 'KEPT' : 'SENT', null);
  }

  private async note(
    ctx: Context,
    job: MailJob,
    state: Exclude<DeliveryStateName, 'QUEUED'>,
    reason: string | null,
  ): Promise<void> {
    await this.db.tx(ctx, (tx) => this.deliveries.note(tx, this.writer.rowOf(tx, job), state, reason));
  }
}

/** RFC 5321, 4.2.3: no such mailbox. Any other refusal may pass, a mail server that is set wrong among them. */
const NO_SUCH_MAILBOX: readonly unknown[] = [550, 551, 553];

function isNoAddress(error: unknown): boolean {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return code === 'EENVELOPE' && NO_SUCH_MAILBOX.includes(responseCode);
}

function codeOf(error: unknown): string {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return String(responseCode ?? code ?? 'no code').slice(0, 20);
}
