import { HttpException, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { hashOf } from '../../platform/crypto/token.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import type { Limit } from '../../platform/http/attempts.js';
import { MailTransport } from '../../platform/mail/mail.js';
import { Settings } from '../../platform/settings.js';
import { addMinutes } from '../../platform/tenancy/clock.js';
import { Respondent } from '../assessments/respondent.entity.js';
import { ANSWERS_TO_SEE } from './answers-to-see.sql.js';
import { CODE_MINUTES, CodeMintingService } from './code-minting.service.js';
import { DeliveriesService } from './deliveries.service.js';
import { DoorService, type Found } from './door.service.js';
import { MailCodeAccepted, MailCodeAsked, MailCodeRefused } from './invites.events.js';
import { MailCode } from './mail-code.entity.js';

const MOST_TRIES = 5;
const BY_RESPONDENT: Limit = { name: 'mail code by respondent', most: 6, minutes: 60 };

export interface AskedCode {
  /** The cookie of the browser that asked. */
  browser: string;
  /** Enough to know which mailbox to look into: `v…@mailwren.example`. */
  sentTo: string;
  /** Mail does not leave this server: the code reaches nobody until somebody helps. */
  isOnlyKept: boolean;
}

/** A link alone does not open what was answered: a new browser also shows that it reads the mail (TRUST T4). */
@Injectable()
export class MailCodesService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly door: DoorService,
    private readonly codes: CodeMintingService,
    private readonly deliveries: DeliveriesService,
    private readonly settings: Settings,
    private readonly transport: MailTransport,
  ) {}

  /** Never before there is something to see: until then there is nothing to keep from anybody. */
  async isNeeded({ ctx, assessment }: Found, isKnown: boolean): Promise<boolean> {
    const { mailCode } = this.settings;
    if (mailCode === 'off' || assessment.firstAnswerAt === null) return false;
    if (mailCode === 'new-browser' && isKnown) return false;
    const { tenantId, respondentId } = ctx;
    const rows = await this.db.read(ctx, (tx) =>
      tx.query(ANSWERS_TO_SEE, [tenantId, assessment.id, respondentId, null]),
    );
    return rows.length > 0;
  }

  /** Mails a new code; the ones this browser asked for earlier are worth nothing without their cookies. */
  async send({ ctx, invite }: Found): Promise<AskedCode> {
    const { id: inviteId, assessmentId, respondentId } = invite;
    await this.door.count([[BY_RESPONDENT, respondentId]]);
    const { browser, browserHash, codeDigest, sealedCode } = this.codes.mint(ctx.tenantId);
    const { tenantId } = ctx;
    const expiresAt = addMinutes(ctx.now, CODE_MINUTES);
    const email = await this.db.tx(ctx, async (tx) => {
      const respondent = await tx.em.findOneByOrFail(Respondent, { tenantId, id: respondentId });
      const row = { tenantId, id: uuidv7(), assessmentId, respondentId, browserHash, codeDigest, expiresAt };
      await tx.em.insert(MailCode, row);
      const secret = { inviteId, sealedCode, validUntil: expiresAt };
      await this.deliveries.enqueueJob(tx, uuidv7(), assessmentId, 'code', secret);
      await this.bus.publish(tx, new MailCodeAsked(inviteId, assessmentId));
      return respondent.email;
    });
    return { browser, sentTo: masked(email), isOnlyKept: this.transport.onlyKeeps };
  }

  /** Returns when the code is the one sent to this browser; each code is good for one session. */
  async check({ ctx, invite }: Found, browser: string | undefined, code: string): Promise<void> {
    const browserHash = hashOf(browser ?? '');
    const wanted = this.codes.digest(ctx.tenantId, browserHash, code);
    // The refusal is thrown after the commit, since a try that is rolled back was not counted.
    const refusal = await this.db.tx(ctx, async (tx) => {
      const known = await this.countTry(tx, browserHash);
      if (known?.code_digest === wanted) return this.accept(tx, browserHash, invite);
      const triesLeft = known === undefined ? 0 : MOST_TRIES - known.tries;
      const outcome = known === undefined ? 'expired' : 'wrong';
      await this.bus.publish(tx, new MailCodeRefused(invite.id, invite.assessmentId, { outcome, triesLeft }));
      return known === undefined ? expiredCode() : wrongCode(triesLeft);
    });
    if (refusal !== null) throw refusal;
  }

  /** One statement, so that many tries at once are still five. */
  private async countTry(tx: Tx, browserHash: string) {
    const { tenantId, now } = tx.ctx;
    const rows = await tx.query<{ code_digest: string; tries: number }>(
      `UPDATE app.mail_code SET tries = tries + 1
       WHERE tenant_id = $1 AND browser_hash = $2 AND used_at IS NULL AND tries < $3 AND expires_at > $4
       RETURNING code_digest, tries`,
      [tenantId, browserHash, MOST_TRIES, now],
    );
    return rows[0];
  }

  private async accept(tx: Tx, browserHash: string, { id, assessmentId }: Found['invite']): Promise<null> {
    const { tenantId, now } = tx.ctx;
    await tx.query('UPDATE app.mail_code SET used_at = $3 WHERE tenant_id = $1 AND browser_hash = $2', [
      tenantId,
      browserHash,
      now,
    ]);
    await this.bus.publish(tx, new MailCodeAccepted(id, assessmentId));
    return null;
  }
}

function masked(email: string): string {
  return `${email.slice(0, 1)}…${email.slice(email.lastIndexOf('@'))}`;
}

function wrongCode(triesLeft: number): HttpException {
  const message =
    triesLeft > 0
      ? 'This is not the code in the newest mail. Type its eight digits again.'
      : 'This is not the code in the newest mail, and it cannot be tried again. Ask for a new one.';
  return new HttpException({ code: 'CODE_WRONG', message, triesLeft }, 403);
}

function expiredCode(): HttpException {
  const message = 'There is no code that works in this browser any more. Ask for a new one.';
  return new HttpException({ code: 'CODE_EXPIRED', message }, 410);
}
