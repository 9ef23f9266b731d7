import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { refuse } from '../../platform/errors/user-errors.js';
import { EventBus } from '../../platform/events/bus.js';
import { addDays } from '../../platform/tenancy/clock.js';
import type { Context } from '../../platform/tenancy/context.js';
import { HomeRowSnoozed, HomeRowWoken } from './home.events.js';
import type { SnoozeHomeRowInput } from './home.inputs.js';
import { HomeSnooze } from './home-snooze.entity.js';

/** Longer than this nothing is put off: whoever took it over would not know of it. */
const MOST_DAYS = 366;

/** Rows put off to a day. They change one person's page and nothing of what must be done. */
@Injectable()
export class HomeSnoozes {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
  ) {}

  async snooze(ctx: Context, { row, until }: SnoozeHomeRowInput): Promise<void> {
    const { tenantId, actor, today } = ctx;
    if (until <= today) refuse('INVALID', 'until', 'Choose a day after today.');
    if (until > addDays(today, MOST_DAYS)) refuse('INVALID', 'until', 'Choose a day within a year.');
    await this.db.tx(ctx, async (tx) => {
      await tx.em.upsert(HomeSnooze, { tenantId, personId: actor.id, row, until }, [
        'tenantId',
        'personId',
        'row',
      ]);
      // What has come back needs no memory.
      await tx.query('DELETE FROM app.home_snooze WHERE tenant_id = $1 AND person_id = $2 AND until <= $3', [
        tenantId,
        actor.id,
        today,
      ]);
      await this.bus.publish(tx, new HomeRowSnoozed(tenantId));
    });
  }

  async wake(ctx: Context, row: string): Promise<void> {
    const { tenantId, actor } = ctx;
    await this.db.tx(ctx, async (tx) => {
      await tx.em.delete(HomeSnooze, { tenantId, personId: actor.id, row });
      await this.bus.publish(tx, new HomeRowWoken(tenantId));
    });
  }
}
