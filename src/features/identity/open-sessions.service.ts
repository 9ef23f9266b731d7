import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan, Not } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { notFound } from '../../platform/errors/problems.js';
import { Settings } from '../../platform/settings.js';
import { addMinutes } from '../../platform/tenancy/clock.js';
import type { Context } from '../../platform/tenancy/context.js';
import { grantRole } from './grant-role.js';
import { SessionsEnded, SignedOut } from './identity.events.js';
import { PeopleService } from './people.service.js';
import { Session } from './session.entity.js';
import { SessionsService } from './sessions.service.js';
import type { OwnSession } from './workspace.type.js';

/** Sessions that are open now: one's own one by one, those of somebody else as a number only (TRUST T5). */
@Injectable()
export class OpenSessionsService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly settings: Settings,
    private readonly people: PeopleService,
    private readonly sessions: SessionsService,
  ) {}

  /** Newest first. No address and no browser is kept of a session, so none is shown. */
  async own(ctx: Context): Promise<OwnSession[]> {
    const rows = await this.db.read(ctx, (tx) =>
      tx.em.find(Session, { where: this.open(ctx, ctx.actor.id), order: { createdAt: 'DESC' } }),
    );
    return rows.map(({ id, createdAt, lastSeenAt }) => ({
      id,
      createdAt,
      lastSeenAt,
      isThis: id === ctx.sessionId,
    }));
  }

  count(ctx: Context, personId: string): Promise<number> {
    return this.db.read(ctx, async (tx) => {
      await this.people.load(tx, personId);
      return tx.em.count(Session, { where: this.open(ctx, personId) });
    });
  }

  /** One of one's own; of somebody else's, none is there. */
  end(ctx: Context, sessionId: string): Promise<void> {
    return this.db.tx(ctx, async (tx) => {
      const { affected } = await tx.em.update(
        Session,
        { ...this.open(ctx, ctx.actor.id), id: sessionId },
        { endedAt: ctx.now },
      );
      if (affected === 0) throw notFound();
      await this.bus.publish(tx, new SignedOut(ctx.actor.id));
    });
  }

  /** All of one's own but the one that asks. */
  endOthers(ctx: Context): Promise<void> {
    return this.db.tx(ctx, async (tx) => {
      await this.endWhere(tx, { ...this.open(ctx, ctx.actor.id), id: Not(ctx.sessionId!) });
      await this.bus.publish(tx, new SessionsEnded(ctx.actor.id));
    });
  }

  /** All of somebody, by whoever may give and take their role. */
  endAllOf(ctx: Context, personId: string): Promise<void> {
    return this.db.tx(ctx, async (tx) => {
      const { role } = await this.people.load(tx, personId);
      grantRole(ctx, role);
      await this.sessions.endAllOf(tx, personId);
      await this.bus.publish(tx, new SessionsEnded(personId));
    });
  }

  private async endWhere(tx: Tx, where: object): Promise<void> {
    await tx.em.update(Session, where, { endedAt: tx.ctx.now });
  }

  private open({ tenantId, now }: Context, personId: string) {
    const { sessionIdleMinutes: idle, sessionMaxMinutes: most } = this.settings;
    return {
      tenantId,
      personId,
      endedAt: IsNull(),
      lastSeenAt: MoreThan(addMinutes(now, -idle)),
      createdAt: MoreThan(addMinutes(now, -most)),
    };
  }
}
