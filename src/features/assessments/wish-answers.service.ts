import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { notFound } from '../../platform/errors/problems.js';
import { EventBus } from '../../platform/events/bus.js';
import { refuse } from '../../platform/errors/user-errors.js';
import type { Context } from '../../platform/tenancy/context.js';
import { Assessment } from './assessment.entity.js';
import { AssessmentsService } from './assessments.service.js';
import { ChangeWish } from './change-wish.entity.js';
import { plain } from './content.js';
import { ChangeDeclined } from './vendor-door.events.js';

/** What becomes of a vendor's wish: questions are opened again, or staff say why they are not. */
@Injectable()
export class WishAnswers {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly assessments: AssessmentsService,
  ) {}

  decline(ctx: Context, wishId: string, reason: string): Promise<Assessment> {
    const words = reason.trim();
    if (words === '') refuse('REQUIRED', 'reason', 'Write why not: the vendor reads it.');
    return this.db.tx(ctx, async (tx) => {
      const { tenantId, now } = tx.ctx;
      const wish = await tx.em.findOneBy(ChangeWish, { tenantId, id: wishId });
      if (wish === null) throw notFound();
      // Two people who answer at once take turns here; the second one reads what the first one did.
      const assessment = await this.assessments.lock(tx, wish.assessmentId);
      const open = { tenantId, id: wishId, answeredAt: IsNull() };
      const answer = { answeredAt: now, answer: 'DECLINED', reply: plain(words) } as const;
      const { affected } = await tx.em.update(ChangeWish, open, answer as never);
      if (affected === 0)
        refuse('NOT_ALLOWED', 'id', 'Somebody has answered this wish already. Look at what was said.');
      await this.bus.publish(tx, new ChangeDeclined(assessment.id, assessment.vendorId, wishId, words));
      return assessment;
    });
  }

  /** Opening questions again is the answer to all that was asked for until then. */
  async grant(tx: Tx, assessmentId: string): Promise<void> {
    const { tenantId, now } = tx.ctx;
    const open = { tenantId, assessmentId, answeredAt: IsNull() };
    await tx.em.update(ChangeWish, open, { answeredAt: now, answer: 'REOPENED' });
  }
}
