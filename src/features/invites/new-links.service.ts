import { HttpException, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { Database } from '../../platform/database/database.js';
import { EventBus } from '../../platform/events/bus.js';
import { Attempts, type Limit } from '../../platform/http/attempts.js';
import { DeliveriesService } from './deliveries.service.js';
import { DoorService } from './door.service.js';
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
    const { ctx, invite, state } = await this.door.findAnyState(text, address);
    if (state === 'OPEN' || state === 'ANSWERED') {
      const message = 'This link works: open it again instead of asking for a new one.';
      throw new HttpException({ code: 'STILL_OPEN', message }, 409);
    }
    if (state === 'DELETED') {
      const message =
        'The answers behind this link were deleted at the end of the time for which they are kept.';
      throw new HttpException({ code: 'DELETED', message }, 410);
    }
    await this.attempts.count([[A_DAY, invite.id]]);
    await this.db.tx(ctx, async (tx) => {
      await this.deliveries.enqueueJob(tx, uuidv7(), invite.assessmentId, 'new-link');
      await this.bus.publish(tx, new NewLinkAsked(invite.id, invite.assessmentId));
    });
  }
}
