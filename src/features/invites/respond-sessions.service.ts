import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { mintToken, readToken } from '../../platform/crypto/token.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { Settings } from '../../platform/settings.js';
import { addMinutes } from '../../platform/tenancy/clock.js';
import type { Context } from '../../platform/tenancy/context.js';
import { momentIn } from '../../platform/tenancy/local-time.js';
import { AnswerSaved } from '../assessments/assessments.events.js';
import { OrganisationsService } from '../identity/organisations.service.js';
import { ANSWERS_TO_SEE } from './answers-to-see.sql.js';
import { DoorService, type Found } from './door.service.js';
import { VendorSessionEnded, VendorSessionOpened } from './invites.events.js';
import { RespondSession } from './respond-session.entity.js';
import { ZONE_OF, type ZoneRow } from './workspace-zone.sql.js';

const PREFIX = 'asy_rs_';
const EIGHT_HOURS = 480;
/** How long a browser is known again, from its last Start. */
export const KNOWN_MINUTES = 180 * 24 * 60;

/** The vendor's session: one assessment, one respondent, eight hours; it ends with its link (TRUST T5). */
@Injectable()
export class RespondSessionsService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly door: DoorService,
    private readonly organisations: OrganisationsService,
    private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.bus.on(AnswerSaved, (tx) => this.remember(tx));
  }

  /** Whether this browser answered here before or typed a code: it then holds the token of such a session. */
  async isKnown({ ctx }: Found, mark: string | undefined): Promise<boolean> {
    const token = mark === undefined ? null : readToken(PREFIX, mark);
    if (token === null) return false;
    const { tenantId, respondentId } = ctx;
    const knownAt = MoreThan(addMinutes(ctx.now, -KNOWN_MINUTES));
    const where = { tenantId, tokenHash: token.hash, respondentId, knownAt };
    return this.db.read({ ...ctx, door: token.hash }, (tx) => tx.em.existsBy(RespondSession, where));
  }

  /** Exchanges a link for a session; repeatable until the link dies. Returns the cookie's value. */
  async start({ ctx, hint, invite }: Found, isKnown: boolean): Promise<string> {
    const token = mintToken(PREFIX, hint);
    const own: Context = { ...ctx, door: token.hash };
    await this.db.tx(own, async (tx) => {
      await tx.query(
        `INSERT INTO app.respond_session
           (tenant_id, id, invite_id, assessment_id, respondent_id, token_hash, expires_at, known_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          ctx.tenantId,
          uuidv7(),
          invite.id,
          invite.assessmentId,
          invite.respondentId,
          token.hash,
          addMinutes(ctx.now, EIGHT_HOURS),
          isKnown ? ctx.now : null,
        ],
      );
      await this.bus.publish(tx, new VendorSessionOpened(invite.id, invite.assessmentId));
    });
    return token.text;
  }

  /** The context behind a cookie; null when there is none, or it ended. */
  async contextOf(cookie: string | undefined): Promise<Context | null> {
    return (await this.find(cookie))?.ctx ?? null;
  }

  /** Returns whose session it was. */
  async end(cookie: string | undefined): Promise<Context | null> {
    const found = await this.find(cookie);
    if (found === null) return null;
    const { ctx, session } = found;
    await this.db.tx(ctx, async (tx) => {
      await tx.query('UPDATE app.respond_session SET ended_at = $3 WHERE tenant_id = $1 AND id = $2', [
        ctx.tenantId,
        session.id,
        ctx.now,
      ]);
      await this.bus.publish(tx, new VendorSessionEnded(session.inviteId, session.assessmentId));
    });
    return ctx;
  }

  /**
   * The browser's own first saved answer makes it known; an answer of the demo has no session. Answers that arrive
   * together do not wait for the one among them that does it.
   */
  private async remember({ ctx, query }: Tx): Promise<void> {
    if (ctx.sessionId === undefined) return;
    await query(
      `UPDATE app.respond_session SET known_at = $3 WHERE tenant_id = $1 AND id = (
         SELECT id FROM app.respond_session WHERE tenant_id = $1 AND id = $2 AND known_at IS NULL
         FOR NO KEY UPDATE SKIP LOCKED)`,
      [ctx.tenantId, ctx.sessionId, ctx.now],
    );
  }

  private async find(cookie: string | undefined): Promise<{ ctx: Context; session: RespondSession } | null> {
    const token = cookie === undefined ? null : readToken(PREFIX, cookie);
    const tenantId = token === null ? null : await this.organisations.tenantOf(token.hint);
    if (token === null || tenantId === null) return null;
    const door = this.door.context(tenantId, token.hash);
    const where = { tenantId, tokenHash: token.hash };
    const session = await this.db.read(door, (tx) => tx.em.findOneBy(RespondSession, where));
    if (session === null || session.endedAt !== null || session.expiresAt <= door.now) return null;
    const { assessmentId, respondentId, id: sessionId } = session;
    const actor = { kind: 'respondent', id: respondentId } as const;
    const ctx = { ...door, actor, assessmentId, respondentId, sessionId, correlationId: sessionId };
    const timeZone = await this.zoneUnlessOver(session, ctx);
    return timeZone === null ? null : { session, ctx: { ...ctx, ...momentIn(timeZone, ctx.now) } };
  }

  /**
   * The zone of the workspace's days; null when the session is over before a job has ended it: the questions were taken
   * back from this respondent, or it handed everything over. Or somebody looked before there were answers, and another
   * browser wrote some: to see them takes a code.
   */
  private async zoneUnlessOver({ knownAt }: RespondSession, ctx: Context): Promise<string | null> {
    const { tenantId, assessmentId, respondentId } = ctx;
    const passed = { sql: PASSED_AWAY, parameters: [tenantId, assessmentId, respondentId] };
    // A document that this person sent first of all does not shut out the browser that sent it.
    const answered = {
      sql: ANSWERS_TO_SEE,
      parameters: [tenantId, assessmentId, respondentId, respondentId],
    };
    const asks = knownAt !== null || this.settings.mailCode === 'off' ? [passed] : [passed, answered];
    const zone = { sql: ZONE_OF, parameters: [tenantId] };
    const [zones, ...found] = await this.db.readAtOnce<[ZoneRow[], ...object[][]]>(ctx, zone, ...asks);
    return found.some((rows) => rows.length > 0) ? null : zones[0]!.time_zone;
  }
}

const PASSED_AWAY = `SELECT 1 FROM app.passing WHERE tenant_id = $1 AND assessment_id = $2
  AND (respondent_id = $3 AND taken_back_at IS NOT NULL
    OR passed_by = $3 AND is_whole AND taken_back_at IS NULL) LIMIT 1`;
