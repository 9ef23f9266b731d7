import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { EventBus } from '../../platform/events/bus.js';
import { typedId } from '../../platform/graphql/typed-ids.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { MailTransport } from '../../platform/mail/mail.js';
import type { Context } from '../../platform/tenancy/context.js';
import { NoticeMailWriter } from './notice-mail-writer.js';
import { NoticeAsked, NoticeMailed, NoticeMailKept } from './sub-processors.events.js';

const ASK_GROUP = 'ask-about-notice';

/** One mail to the group that is asked about a notice, at once: at least once, and under one Message-ID. */
@Injectable()
export class NoticeMails implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly jobs: Jobs,
    private readonly transport: MailTransport,
    private readonly writer: NoticeMailWriter,
  ) {}

  onModuleInit(): void {
    this.jobs.register(ASK_GROUP, (ctx, { noticeId, groupId }) =>
      this.send(ctx, String(noticeId), String(groupId)),
    );
    this.bus.on(NoticeAsked, (tx, { noticeId, groupId }) =>
      this.jobs.enqueue(tx, ASK_GROUP, { noticeId, groupId }, `${ASK_GROUP}:${noticeId}:${groupId}`),
    );
  }

  private async send(ctx: Context, noticeId: string, groupId: string): Promise<void> {
    const written = await this.db.read(ctx, (tx) => this.writer.write(tx, noticeId, groupId));
    if (written === null) return;
    await this.transport.deliver(written.mail);
    const facts = { notice: typedId('ntc', noticeId), group: typedId('grp', groupId) };
    const Happened = this.transport.onlyKeeps ? NoticeMailKept : NoticeMailed;
    await this.db.tx(ctx, (tx) => this.bus.publish(tx, new Happened(written.vendorId, facts)));
  }
}
