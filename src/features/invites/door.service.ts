import { HttpException, Injectable } from '@nestjs/common';
import { readToken } from '../../platform/crypto/token.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { Attempts, networksOf, type Limit } from '../../platform/http/attempts.js';
import { Problem } from '../../platform/errors/problems.js';
import { Clock } from '../../platform/tenancy/clock.js';
import type { Context } from '../../platform/tenancy/context.js';
import { momentIn } from '../../platform/tenancy/local-time.js';
import { Assessment } from '../assessments/assessment.entity.js';
import { OrganisationsService } from '../identity/organisations.service.js';
import { wishOf } from './asked-link.js';
import { inviteState, type InviteState } from './invite-state.js';
import { Invite } from './invite.entity.js';
import { InviteOpened } from './invites.events.js';
import { INVITE_PREFIX } from './minting.service.js';
import { ZONE_OF, type ZoneRow } from './workspace-zone.sql.js';

/** What a link leads to. */
export interface Found {
  /** As `app_vendor`, of this assessment and respondent. */
  ctx: Context;
  hint: string;
  invite: Invite;
  assessment: Assessment;
  state: InviteState;
}

const BY_ADDRESS: Limit = { name: 'invite by address', most: 120, minutes: 15 };
const BY_NETWORK: Limit = { name: 'invite by network', most: 600, minutes: 15 };
const BY_HINT: Limit = { name: 'invite by workspace', most: 2_000, minutes: 15 };

const NOBODY = '00000000-0000-0000-0000-000000000000';
const NO_TOKEN = '0'.repeat(64);

/** Before there is a session: a token is looked at under the vendor's own role, which sees that one invite (T4). */
@Injectable()
export class DoorService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly attempts: Attempts,
    private readonly clock: Clock,
    private readonly organisations: OrganisationsService,
  ) {}

  /** Looks without changing anything; unknown and dead links are refused, each in its own words. */
  async find(text: string, address: string): Promise<Found> {
    const found = await this.findAnyState(text, address);
    if (found.state !== 'OPEN' && found.state !== 'ANSWERED') throw deadLink(found);
    return found;
  }

  /** The same, dead links included. An unknown token costs the same work as a known one. */
  async findAnyState(text: string, address: string): Promise<Found> {
    const token = readToken(INVITE_PREFIX, text);
    await this.countTry(address, token?.hint ?? '');
    const tenantId = token === null ? null : await this.organisations.tenantOf(token.hint);
    const door = this.context(tenantId ?? NOBODY, token?.hash ?? NO_TOKEN);
    const where = { tenantId: door.tenantId, tokenHash: door.door };
    const invite = await this.db.read(door, (tx) => tx.em.findOneBy(Invite, where));
    if (invite === null || token === null) throw unknownLink();
    const { assessmentId, respondentId } = invite;
    const actor = { kind: 'respondent', id: respondentId } as const;
    const own: Context = { ...door, assessmentId, respondentId, actor };
    const [assessment, zone] = await this.db.read(own, (tx) => lookedAt(tx));
    const ctx = { ...own, ...momentIn(zone, own.now) };
    return { ctx, hint: token.hint, invite, assessment, state: inviteState(invite, assessment, ctx.now) };
  }

  /** The landing page was shown: the one thing a look leaves behind. The state of the assessment stays. */
  async noteOpened({ ctx, invite }: Pick<Found, 'ctx' | 'invite'>): Promise<void> {
    if (invite.openedAt !== null) return;
    await this.db.tx(ctx, async (tx) => {
      const opened = await tx.query(
        'UPDATE app.invite SET opened_at = $3 WHERE tenant_id = $1 AND id = $2 AND opened_at IS NULL RETURNING id',
        [ctx.tenantId, invite.id, ctx.now],
      );
      if (opened.length > 0) await this.bus.publish(tx, new InviteOpened(invite.id, invite.assessmentId));
    });
  }

  /** Until the workspace is read, days are those of UTC. */
  context(tenantId: string, door: string): Context {
    const actor = { kind: 'respondent', id: NOBODY } as const;
    return {
      audience: 'vendor',
      tenantId,
      actor,
      purpose: 'answering',
      ...momentIn('UTC', this.clock.now()),
      correlationId: 'door',
      door,
    };
  }

  /** Counts a try at the door; over a limit it is refused in the door's own words. */
  async count(limits: [Limit, string][]): Promise<void> {
    try {
      await this.attempts.count(limits);
    } catch (error) {
      throw error instanceof Problem ? throttled(error) : error;
    }
  }

  private countTry(address: string, hint: string): Promise<void> {
    const [own, ...wider] = networksOf(address);
    const networks = wider.map((network): [Limit, string] => [BY_NETWORK, network]);
    return this.count([[BY_ADDRESS, own ?? address], ...networks, [BY_HINT, hint]]);
  }
}

/** The assessment behind a link, and the zone in which its workspace counts days. */
async function lookedAt({ ctx, em, query }: Tx): Promise<[Assessment, string]> {
  const { tenantId, assessmentId } = ctx;
  const [row] = await query<ZoneRow>(ZONE_OF, [tenantId]);
  return [await em.findOneByOrFail(Assessment, { tenantId, id: assessmentId }), row!.time_zone];
}

function unknownLink(): HttpException {
  const message = 'This link is not known. Check that it was copied whole, up to its last character.';
  return new HttpException({ code: 'UNKNOWN', message }, 404);
}

const DEAD: Readonly<Record<string, string>> = {
  EXPIRED: 'This link has run out. Ask for a new one; what you answered is still there.',
  REPLACED: 'A newer link was sent to you. Use the one in the newest mail, or ask for another.',
  DELETED: 'The answers behind this link were deleted at the end of the time for which they are kept.',
  WITHDRAWN: 'The people who sent this do not need your answers at the moment. What you answered is kept.',
  REVOKED: 'This link was taken back by the people who sent it. Ask them if you think it is a mistake.',
};

/** Whoever holds a link that once worked may know whom to ask, in the language it was sent in. */
function deadLink({ ctx, invite, state, assessment: { landing } }: Found): HttpException {
  const { senderName, senderEmail, workspaceName, language } = landing;
  const wish = wishOf(invite, ctx.timeZone);
  return new HttpException(
    { code: state, message: DEAD[state], senderName, senderEmail, workspaceName, language, wish },
    410,
  );
}

function throttled({ message, extensions }: Problem): HttpException {
  const { retryAfterSeconds } = extensions;
  return new HttpException({ code: 'THROTTLED', message, retryAfterSeconds }, 429);
}
