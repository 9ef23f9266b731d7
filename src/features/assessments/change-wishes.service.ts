import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { Database } from '../../platform/database/database.js';
import { EventBus } from '../../platform/events/bus.js';
import { refuse } from '../../platform/errors/user-errors.js';
import type { Context } from '../../platform/tenancy/context.js';
import { Assessment } from './assessment.entity.js';
import { ChangeWish } from './change-wish.entity.js';
import { plain } from './content.js';
import { openReopening } from './reopened.js';
import { ChangeWished } from './vendor-door.events.js';

const MOST_WISHES = 20;

/** "Ask to change something": after sending, the vendor's words go to the sender, who may open questions again. */
@Injectable()
export class ChangeWishes {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
  ) {}

  async ask(ctx: Context, text: string): Promise<void> {
    if (text.trim() === '') refuse('REQUIRED', 'text', 'Write which answer you want to change, and why.');
    await this.db.tx(ctx, async (tx) => {
      const { tenantId, assessmentId, respondentId, now } = tx.ctx;
      const { id, vendorId, submittedAt } = await tx.em.findOneByOrFail(Assessment, {
        tenantId,
        id: assessmentId,
      });
      // While some questions are open again, the others stay as they were sent.
      if (submittedAt === null && (await openReopening(tx)) === null)
        refuse('NOT_ALLOWED', 'text', 'The answers are not sent yet: change them directly.');
      const asked = await tx.em.countBy(ChangeWish, { tenantId, assessmentId: id });
      if (asked >= MOST_WISHES)
        refuse('TOO_MANY', 'text', 'You asked often already. Write to the sender directly.');
      const wish = { tenantId, id: uuidv7(), assessmentId: id, respondentId: respondentId!, wishedAt: now };
      await tx.em.insert(ChangeWish, { ...wish, content: plain(text.trim()) } as never);
      await this.bus.publish(tx, new ChangeWished(id, vendorId, wish.id, text.trim()));
    });
  }
}
