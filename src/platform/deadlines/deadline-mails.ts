import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../database/database.js';
import { EventBus } from '../events/bus.js';
import { Jobs } from '../jobs/jobs.js';
import { MailTransport } from '../mail/mail.js';
import type { Context } from '../tenancy/context.js';
import { DeadlineMailWriter } from './deadline-mail-writer.js';
import { DeadlineDigest } from './deadline-digest.entity.js';
import { SEND_DIGEST } from './deadline-pass.js';
import { DeadlinesMailed, DeadlinesMailKept } from './deadlines.events.js';

/** Sends the mail of a day to a group: at least once, and under one Message-ID. */
@Injectable()
export class DeadlineMails implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly transport: MailTransport,
    private readonly writer: DeadlineMailWriter,
  ) {}

  onModuleInit(): void {
    this.jobs.register(SEND_DIGEST, (ctx, { digestId }) => this.send(ctx, String(digestId)));
  }

  private async send(ctx: Context, id: string): Promise<void> {
    const written = await this.db.read(ctx, (tx) => this.writer.write(tx, id));
    if (written === null) return;
    if (written.mail !== null) await this.transport.deliver(written.mail);
    await this.db.tx(ctx, async (tx) => {
      await tx.em.update(DeadlineDigest, { tenantId: ctx.tenantId, id }, { sentAt: ctx.now });
      const { day, count, mail } = written;
      const Happened = mail !== null && this.transport.onlyKeeps ? DeadlinesMailKept : DeadlinesMailed;
      await this.bus.publish(tx, new Happened(ctx.tenantId, day, count, mail !== null));
    });
  }
}
