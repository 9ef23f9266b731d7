import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { refuse } from '../../platform/errors/user-errors.js';
import { MailTransport } from '../../platform/mail/mail.js';
import type { Context } from '../../platform/tenancy/context.js';
import { hasAccessEnded } from './access-end.js';
import { AdmissionsService } from './admissions.service.js';
import { mayGrant } from './grant-role.js';
import { PasswordLinkAsked } from './identity.events.js';
import type { SkippedPersonMailReason } from './kept-person-mails.js';
import type { MailLanguage } from './person-mails.service.js';
import { Person } from './person.entity.js';

export interface SettledMails {
  count: number;
  skipped: { reason: SkippedPersonMailReason; count: number }[];
}

/** Mails with a password link that were only kept: once there is a mail server each leaves once, with a new link. */
@Injectable()
export class KeptAdmissionsService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly transport: MailTransport,
    private readonly admissions: AdmissionsService,
  ) {}

  send(ctx: Context, language: MailLanguage): Promise<SettledMails> {
    if (this.transport.onlyKeeps)
      refuse(
        'NOT_READY',
        [],
        'No mail server is set, so the mails would only be kept again. Have SMTP_URL set first.',
      );
    return this.db.tx(ctx, async (tx) => {
      const counts = new Map<SkippedPersonMailReason, number>();
      let count = 0;
      for (const person of await keptPeople(tx)) {
        const reason = whyNot(ctx, person);
        if (reason !== null) counts.set(reason, (counts.get(reason) ?? 0) + 1);
        else {
          await this.bus.publish(tx, new PasswordLinkAsked(person.id));
          await this.admissions.mail(tx, person, 'password', language);
          count += 1;
        }
      }
      if (count === 0) tx.leave();
      return { count, skipped: [...counts].map(([reason, many]) => ({ reason, count: many })) };
    });
  }
}

/** Held, in the order of writing: whoever presses at the same moment finds them on their way. */
function keptPeople(tx: Tx): Promise<Person[]> {
  const where = { tenantId: tx.ctx.tenantId, mailState: 'KEPT' } as const;
  return tx.em.find(Person, {
    where,
    order: { mailAt: 'ASC', id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
}

function whyNot(ctx: Context, person: Person): SkippedPersonMailReason | null {
  if (person.isSuspended) return 'SUSPENDED';
  if (hasAccessEnded(person, ctx.today)) return 'ENDED';
  return mayGrant(ctx, person.role) ? null : 'NOT_YOURS';
}
