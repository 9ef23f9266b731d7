import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { mintToken, readToken } from '../../platform/crypto/token.js';
import { Database } from '../../platform/database/database.js';
import { momentIn } from '../../platform/tenancy/local-time.js';
import { EventBus } from '../../platform/events/bus.js';
import { notFound } from '../../platform/errors/problems.js';
import { Settings } from '../../platform/settings.js';
import { NOBODY, type Context, type Instant } from '../../platform/tenancy/context.js';
import { hasAccessEnded } from '../identity/access-end.js';
import { OrganisationsService } from '../identity/organisations.service.js';
import { Person } from '../identity/person.entity.js';
import { CalendarFeed } from './calendar-feed.entity.js';
import { CalendarFeedCreated, CalendarFeedRevoked } from './calendar.events.js';

const PREFIX = 'asy_cal_';

/** One's own calendar address: unguessable, one at a time, and ended by a click. */
@Injectable()
export class FeedsService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly organisations: OrganisationsService,
    private readonly settings: Settings,
  ) {}

  own(ctx: Context): Promise<CalendarFeed | null> {
    return this.db.read(ctx, (tx) => tx.em.findOneBy(CalendarFeed, ownOpen(ctx)));
  }

  /** The older address ends: whoever makes a new one has lost it, or shown it to somebody. */
  async create(ctx: Context): Promise<{ feed: CalendarFeed; address: string }> {
    const { hint } = await this.organisations.find(ctx.tenantId);
    return this.db.tx(ctx, async (tx) => {
      const token = mintToken(PREFIX, hint);
      const keys = { tenantId: ctx.tenantId, id: uuidv7() };
      await tx.em.update(CalendarFeed, ownOpen(ctx), { revokedAt: ctx.now });
      await tx.em.insert(CalendarFeed, { ...keys, tokenHash: token.hash, personId: ctx.actor.id });
      await this.bus.publish(tx, new CalendarFeedCreated(keys.id));
      const feed = await tx.em.findOneByOrFail(CalendarFeed, keys);
      return { feed, address: `${this.settings.publicUrl}/calendar/${token.text}.ics` };
    });
  }

  revoke(ctx: Context): Promise<void> {
    return this.db.tx(ctx, async (tx) => {
      const feed = await tx.em.findOneBy(CalendarFeed, ownOpen(ctx));
      if (feed === null) throw notFound();
      await tx.em.update(CalendarFeed, ownOpen(ctx), { revokedAt: ctx.now });
      await this.bus.publish(tx, new CalendarFeedRevoked(feed.id));
    });
  }

  /** Who reads by this address: its owner with the role of today. Ended, unknown, suspended and over look the same. */
  async reader(token: string, now: Instant): Promise<Context> {
    const known = readToken(PREFIX, token);
    const tenantId = known === null ? null : await this.organisations.tenantOf(known.hint);
    if (known === null || tenantId === null) throw notFound();
    const ctx = nobodyIn(tenantId, now);
    const person = await this.db.read(ctx, async (tx) => {
      const where = { tenantId, tokenHash: known.hash, revokedAt: IsNull() };
      const feed = await tx.em.findOneBy(CalendarFeed, where);
      if (feed === null) return null;
      return tx.em.findOneBy(Person, { tenantId, id: feed.personId, isSuspended: false });
    });
    const { timeZone } = await this.organisations.find(tenantId);
    const moment = momentIn(timeZone, now);
    if (person === null || hasAccessEnded(person, moment.today)) throw notFound();
    return {
      ...ctx,
      ...moment,
      actor: { kind: 'person', id: person.id },
      role: person.role,
    };
  }
}

function ownOpen({ tenantId, actor }: Context) {
  return { tenantId, personId: actor.id, revokedAt: IsNull() };
}

function nobodyIn(tenantId: string, now: Instant): Context {
  return {
    audience: 'staff',
    tenantId,
    actor: { kind: 'person', id: NOBODY },
    purpose: 'calendar feed',
    ...momentIn('UTC', now),
    correlationId: crypto.randomUUID(),
  };
}
