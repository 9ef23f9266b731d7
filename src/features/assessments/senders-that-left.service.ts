import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import type { Tx } from '../../platform/database/tx.js';
import { DeadlineAudience } from '../../platform/deadlines/deadline-audience.js';
import { EventBus } from '../../platform/events/bus.js';
import { PersonSuspended } from '../identity/identity.events.js';
import { Person } from '../identity/person.entity.js';
import { Assessment } from './assessment.entity.js';
import { SenderReplaced } from './assessments.events.js';
import { Letters } from './letters.js';

interface Open {
  id: string;
  vendor_id: string;
  language: string;
  owner_group_id: string | null;
}

/**
 * Whom a vendor writes to is frozen with its questionnaire. Once that person may not sign in any more, somebody of
 * the vendor's group stands there, or of the privacy office: mails, replies and dead links must reach a reader.
 */
@Injectable()
export class SendersThatLeft implements OnModuleInit {
  constructor(
    private readonly bus: EventBus,
    private readonly audience: DeadlineAudience,
    private readonly letters: Letters,
  ) {}

  onModuleInit(): void {
    this.bus.on(PersonSuspended, (tx, { personId }) => this.replace(tx, personId));
  }

  private async replace(tx: Tx, personId: string): Promise<void> {
    const { tenantId } = tx.ctx;
    const { email } = await tx.em.findOneByOrFail(Person, { tenantId, id: personId });
    const open = await tx.query<Open>(
      `SELECT a.id, a.vendor_id, a.language, v.owner_group_id FROM app.assessment a
       JOIN app.vendor v ON (v.tenant_id, v.id) = (a.tenant_id, a.vendor_id)
       WHERE a.tenant_id = $1 AND a.landing->>'senderEmail' = $2 ORDER BY a.id`,
      [tenantId, email],
    );
    for (const assessment of open) await this.handOn(tx, assessment);
  }

  private async handOn(tx: Tx, { id, vendor_id: vendorId, language, owner_group_id: group }: Open) {
    const { tenantId } = tx.ctx;
    const emails = await this.audience.addresses(tx, group);
    const [next] = await tx.em.find(Person, {
      where: { tenantId, email: In(emails), isSuspended: false },
      order: { email: 'ASC' },
    });
    // A workspace without anybody of the office: the name that is there is the best there is.
    if (next === undefined) return;
    const { landing } = await tx.em.findOneByOrFail(Assessment, { tenantId, id });
    const senderTitle = this.letters.wording(language).titles[next.role];
    const sender = { senderName: next.name, senderEmail: next.email, senderTitle };
    await tx.em.update(Assessment, { tenantId, id }, { landing: { ...landing, ...sender } });
    await this.bus.publish(tx, new SenderReplaced(id, vendorId));
  }
}
