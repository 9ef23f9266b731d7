import { HttpException, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { Database } from '../../platform/database/database.js';
import { EventBus } from '../../platform/events/bus.js';
import { Attempts, type Limit } from '../../platform/http/attempts.js';
import { asked, isAsked } from './asked-link.js';
import { DeliveriesService } from './deliveries.service.js';
import { DoorService, type Found } from './door.service.js';
import { NewLinkAsked } from './invites.events.js';

const A_DAY: Limit = { name: 'new link by invite', most: 3, minutes: 1_440 };

/** Somebody holds a dead link and asks the sender for a living one; nobody gets one without the sender. */
@Injectable()
export class NewLinksService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly door: DoorService,
    private readonly attempts: Attempts,
    private readonly deliveries: DeliveriesService,
  ) {}

  async ask(text: string, address: string): Promise<void> {
    const found = await this.found(text, address);
    // Answered like a known one: nobody learns here which links there are.
    if (found === null) return;
    const { ctx, invite, state } = found;
    if (state === 'OPEN' || state === 'ANSWERED') {
      const message = 'This link works: open it again instead of asking for a new one.';
      throw new HttpException({ code: 'STILL_OPEN', message }, 409);
    }
    if (state === 'DELETED') {
      const message =
        'The answers behind this link were deleted at the end of the time for which they are kept.';
      throw new HttpException({ code: 'DELETED', message }, 410);
    }
    // Asked once is asked: pressing again changes nothing until somebody has answered.
    if (isAsked(invite)) return;
    await this.attempts.count([[A_DAY, invite.id]]);
    await this.db.tx(ctx, async (tx) => {
      const noted = await tx.query(
        `UPDATE app.invite i SET asked_at = $3 WHERE i.tenant_id = $1 AND i.id = $2 AND NOT ${asked('i')} RETURNING i.id`,
        [ctx.tenantId, invite.id, ctx.now],
      );
      if (noted.length === 0) return tx.leave();
      await this.deliveries.enqueueJob(tx, uuidv7(), invite.assessmentId, 'new-link', {
        inviteId: invite.id,
      });
      await this.bus.publish(tx, new NewLinkAsked(invite.id, invite.assessmentId));
    });
  }

  private async found(text: string, address: string): Promise<Found | null> {
    try {
      return await this.door.findAnyState(text, address);
    } catch (error) {
      if (error instanceof HttpException && error.getStatus() === 404) return null;
      throw error;
    }
  }
}
