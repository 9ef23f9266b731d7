import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/errors/user-errors.js';
import { EventBus } from '../../platform/events/bus.js';
import { MailTransport } from '../../platform/mail/mail.js';
import type { Context } from '../../platform/tenancy/context.js';
import { ownOnly } from '../assessments/assessments.policy.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { InviteParts } from './invite-parts.js';
import { InvitesService } from './invites.service.js';
import { KeptMailSkipped, KeptMailTakenUp } from './invites.events.js';
import { fateOf, type KeptMail, type SkippedMailReason } from './kept-mail-fate.js';
import { KEPT_MAILS } from './kept-mails.sql.js';
import { NOT_SENT_LATER, SENT_LATER } from './undelivered.js';

export interface Settled {
  count: number;
  skipped: { reason: SkippedMailReason; count: number }[];
}

/** These carry a link. It is stored nowhere, so another one is made beside it. */
const WITH_LINK: readonly string[] = [
  'invite',
  'renewed',
  'view-link',
  'reopened',
  'handed-over',
  'passed-on',
];

/**
 * Mails that were only kept while no mail server was set. Once there is one each that is still true is sent, in the order
 * in which they were written and once: what was dealt with carries a reason. A link that was handed over meanwhile goes on
 * working beside the one in the mail. Nobody gets a flood of
 * old mails: what a later one replaced, what was meant for a day that is past and what is answered is left, and counted.
 */
@Injectable()
export class KeptMailsService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly transport: MailTransport,
    private readonly assessments: AssessmentsService,
    private readonly invites: InvitesService,
    private readonly parts: InviteParts,
  ) {}

  /** How many would be sent now; none while they could only be kept again. */
  count(ctx: Context, assessmentId: string | null): Promise<number> {
    if (this.transport.onlyKeeps) return Promise.resolve(0);
    return this.db.read(ctx, async (tx) => {
      const mails = await keptMails(tx, assessmentId);
      return mails.filter((mail) => fateOf(mail, ctx.today) === 'SEND').length;
    });
  }

  send(ctx: Context, assessmentId: string | null): Promise<Settled> {
    if (this.transport.onlyKeeps)
      refuse(
        'NOT_READY',
        [],
        'No mail server is set, so the mails would only be kept again. Have SMTP_URL set first.',
      );
    return this.db.tx(ctx, async (tx) => {
      const fates: ('SEND' | SkippedMailReason)[] = [];
      for (const id of new Set((await keptMails(tx, assessmentId)).map((mail) => mail.assessmentId))) {
        // Held, and asked again: somebody else may send them at this moment.
        await this.assessments.lock(tx, id);
        // Each sees what the one before it changed: a new link answers the wish for one.
        for (let [mail] = await keptMails(tx, id); mail !== undefined; [mail] = await keptMails(tx, id))
          fates.push(await this.settle(tx, mail));
      }
      if (fates.length === 0) tx.leave();
      return countOf(fates);
    });
  }

  private async settle(tx: Tx, mail: KeptMail): Promise<'SEND' | SkippedMailReason> {
    const { id, assessmentId, kind, holderId, inviteId } = mail;
    const fate = fateOf(mail, tx.ctx.today);
    const reason = fate === 'SEND' ? SENT_LATER.message : NOT_SENT_LATER[fate].message;
    await tx.query('UPDATE app.delivery SET reason = $3 WHERE tenant_id = $1 AND id = $2', [
      tx.ctx.tenantId,
      id,
      reason,
    ]);
    if (fate !== 'SEND') {
      await this.bus.publish(tx, new KeptMailSkipped(id, assessmentId, kind, fate));
      return fate;
    }
    if (WITH_LINK.includes(kind))
      await this.invites.sendBeside(tx, assessmentId, kind, holderId ?? undefined);
    else await this.parts.deliveries.enqueue(tx, assessmentId, kind, { inviteId });
    await this.bus.publish(tx, new KeptMailTakenUp(id, assessmentId, kind));
    return fate;
  }
}

async function keptMails(tx: Tx, assessmentId: string | null): Promise<KeptMail[]> {
  const { assessorId = null, reviewerId = null } = ownOnly(tx.ctx);
  const rows = await tx.query<KeptRow>(KEPT_MAILS, [tx.ctx.tenantId, assessmentId, assessorId, reviewerId]);
  return rows.map((row) => ({
    ...row,
    at: row.at.toISOString(),
    openedAt: row.openedAt?.toISOString() ?? null,
  }));
}

type KeptRow = Omit<KeptMail, 'at' | 'openedAt'> & { at: Date; openedAt: Date | null };

function countOf(fates: readonly ('SEND' | SkippedMailReason)[]): Settled {
  const counts = new Map<SkippedMailReason, number>();
  for (const fate of fates) if (fate !== 'SEND') counts.set(fate, (counts.get(fate) ?? 0) + 1);
  return {
    count: fates.filter((fate) => fate === 'SEND').length,
    skipped: [...counts].map(([reason, count]) => ({ reason, count })),
  };
}
