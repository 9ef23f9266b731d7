import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { mintToken, readToken } from '../../platform/crypto/token.js';
import { Database } from '../../platform/database/database.js';
import type { Statement } from '../../platform/database/one-packet.js';
import type { Tx } from '../../platform/database/tx.js';
import { momentIn } from '../../platform/tenancy/local-time.js';
import { Problem } from '../../platform/errors/problems.js';
import { EventBus } from '../../platform/events/bus.js';
import { Settings } from '../../platform/settings.js';
import { addMinutes, Clock } from '../../platform/tenancy/clock.js';
import { NOBODY, type Context } from '../../platform/tenancy/context.js';
import type { Role } from '../../platform/tenancy/role-table.js';
import { Supposition } from '../../platform/tenancy/supposition.js';
import { hasAccessEnded, sessionIsOver } from './access-end.js';
import { SignedOut } from './identity.events.js';
import { OrganisationsService } from './organisations.service.js';
import { Session } from './session.entity.js';

const PREFIX = 'asy_sid_';

/** How many sessions are remembered; each is proven again by whatever is read under it. */
const REMEMBERED = 5_000;

const SESSION_OF =
  'SELECT id, person_id, last_seen_at, role, time_zone, access_until FROM app.session_of($1, $2, $3, $4)';

interface LiveSession {
  id: string;
  person_id: string;
  role: Role;
  last_seen_at: Date;
  /** IANA name; the days of a request are those of its workspace. */
  time_zone: string;
  /** The last day of a role that ends. */
  access_until: string | null;
}

/** Opaque sessions of 256 random bits; a revoked one is refused at the next request (TRUST T5). */
@Injectable()
export class SessionsService {
  private readonly remembered = new Map<string, LiveSession>();

  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly clock: Clock,
    private readonly organisations: OrganisationsService,
    private readonly settings: Settings,
  ) {}

  /** Opens a session inside the transaction that proved who it is; returns the token for the cookie. */
  async open(tx: Tx, personId: string, hint: string): Promise<string> {
    const token = mintToken(PREFIX, hint);
    const row = {
      tenantId: tx.ctx.tenantId,
      id: uuidv7(),
      tokenHash: token.hash,
      personId,
      lastSeenAt: this.clock.now(),
    };
    await tx.em.insert(Session, row);
    return token.text;
  }

  /**
   * The context of a cookie; null for none, unknown, ended or idle too long. Whoever's last day is over is told so, by an
   * UNAUTHENTICATED with the words.
   */
  async contextOf(cookie: string | undefined): Promise<Context | null> {
    const token = cookie === undefined ? null : readToken(PREFIX, cookie);
    const tenantId = token === null ? null : await this.organisations.tenantOf(token.hint);
    if (token === null || tenantId === null) return null;
    const now = this.clock.now();
    const lookUp = lookUpContext(tenantId, now);
    const session = await this.liveSession(lookUp, token.hash);
    if (session === null) return null;
    if (isOver(session, now)) throw sessionIsOver(session.access_until);
    await this.touch(lookUp, session, now);
    this.remember(token.hash, session);
    return staffContext(tenantId, session, now);
  }

  /** The same where anybody may ask: nobody is told anything. */
  async contextIfAny(cookie: string | undefined): Promise<Context | null> {
    try {
      return await this.contextOf(cookie);
    } catch (thrown) {
      if (thrown instanceof Problem) return null;
      throw thrown;
    }
  }

  /** The context of a cookie seen within the last minute, to be proven with the first read; else `contextOf`. */
  async supposedContextOf(cookie: string | undefined): Promise<Context | null> {
    const token = cookie === undefined ? null : readToken(PREFIX, cookie);
    const session = token === null ? undefined : this.remembered.get(token.hash);
    const tenantId = token === null ? null : await this.organisations.tenantOf(token.hint);
    const now = this.clock.now();
    if (token === null || session === undefined || tenantId === null) return this.contextOf(cookie);
    if (isDueForTouch(session, now) || isOver(session, now)) return this.contextOf(cookie);
    const supposed = new Supposition({
      ...this.lookUp(lookUpContext(tenantId, now), token.hash),
      isHeld: ([row]) => isSame(session, row as LiveSession | undefined, now),
    });
    return { ...staffContext(tenantId, session, now), supposed };
  }

  async end(ctx: Context): Promise<void> {
    await this.db.tx(ctx, async (tx) => {
      await tx.em.update(Session, { tenantId: ctx.tenantId, id: ctx.sessionId! }, { endedAt: ctx.now });
      await this.bus.publish(tx, new SignedOut(ctx.actor.id));
    });
  }

  /** At a change of password, role or suspension, in the same transaction. */
  async endAllOf(tx: Tx, personId: string): Promise<void> {
    await tx.query(
      'UPDATE app.session SET ended_at = $3 WHERE tenant_id = $1 AND person_id = $2 AND ended_at IS NULL',
      [tx.ctx.tenantId, personId, tx.ctx.now],
    );
  }

  private async liveSession(ctx: Context, tokenHash: string): Promise<LiveSession | null> {
    const { sql, parameters } = this.lookUp(ctx, tokenHash);
    const [row] = await this.db.lookUp<LiveSession>('staff', sql, parameters);
    return row ?? null;
  }

  private lookUp({ tenantId, now }: Context, tokenHash: string): Statement {
    const { sessionIdleMinutes: idle, sessionMaxMinutes: most } = this.settings;
    const parameters = [tenantId, tokenHash, addMinutes(now, -idle), addMinutes(now, -most)];
    return { sql: SESSION_OF, parameters };
  }

  private remember(tokenHash: string, session: LiveSession): void {
    if (this.remembered.size >= REMEMBERED) this.remembered.delete(this.remembered.keys().next().value!);
    this.remembered.set(tokenHash, session);
  }

  /** Once a minute is enough to know who is idle; a write at each request would make every read a write. */
  private async touch(ctx: Context, session: LiveSession, now: string): Promise<void> {
    if (!isDueForTouch(session, now)) return;
    const seen = { tenantId: ctx.tenantId, id: session.id };
    await this.db.bookkeeping(ctx, (tx) => tx.em.update(Session, seen, { lastSeenAt: now }));
  }
}

function isOver({ role, access_until: accessUntil, time_zone: zone }: LiveSession, now: string): boolean {
  return hasAccessEnded({ role, accessUntil }, momentIn(zone, now).today);
}

function isDueForTouch(session: LiveSession, now: string): boolean {
  return session.last_seen_at.toISOString() <= addMinutes(now, -1);
}

/** Another role or zone is another session, and one whose person’s last day is over is none: what was supposed is not handed out. */
function isSame(known: LiveSession, found: LiveSession | undefined, now: string): boolean {
  return (
    found !== undefined &&
    found.id === known.id &&
    found.person_id === known.person_id &&
    found.role === known.role &&
    found.time_zone === known.time_zone &&
    !isOver(found, now)
  );
}

/** Before the session is known there is nobody yet; the tenant alone is set. */
function lookUpContext(tenantId: string, now: string): Context {
  return {
    audience: 'staff',
    tenantId,
    actor: { kind: 'person', id: NOBODY },
    purpose: 'session',
    ...momentIn('UTC', now),
    correlationId: 'session',
  };
}

/** Without a zone, as in a workspace that is being set up, days are those of UTC. */
export function staffContext(
  tenantId: string,
  session: Pick<LiveSession, 'id' | 'person_id' | 'role'> & { time_zone?: string },
  now: string,
): Context {
  return {
    ...lookUpContext(tenantId, now),
    ...momentIn(session.time_zone ?? 'UTC', now),
    actor: { kind: 'person', id: session.person_id },
    role: session.role,
    purpose: 'vendor due diligence',
    sessionId: session.id,
    correlationId: crypto.randomUUID(),
  };
}
