import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { refuse } from '../../platform/errors/user-errors.js';
import type { Context } from '../../platform/tenancy/context.js';
import type { Assessment } from '../assessments/assessment.entity.js';
import { AssessmentSent, ReviewFinished } from '../assessments/assessments.events.js';
import type { SendAssessmentInput } from '../assessments/assessments.inputs.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { SendingService } from '../assessments/sending.service.js';
import { Invite } from './invite.entity.js';
import { InviteParts } from './invite-parts.js';
import { InviteRevoked, InviteRotated } from './invites.events.js';
import type { Minted } from './minting.service.js';

export interface Invited {
  assessment: Assessment;
  invite: Invite;
  link: string | null;
}

type Kept = Omit<Invited, 'link'> & { sealedLink: string | null };

/** Links to assessments: minted when one is sent, replaced, taken back. */
@Injectable()
export class InvitesService implements OnModuleInit {
  /** What was minted in a transaction, for the command that began it. */
  private readonly minted = new WeakMap<Tx, Minted>();

  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly sending: SendingService,
    private readonly assessments: AssessmentsService,
    private readonly parts: InviteParts,
  ) {}

  onModuleInit(): void {
    this.bus.on(AssessmentSent, async (tx, { assessmentId, respondentId }) => {
      this.minted.set(tx, await this.parts.minting.mint(tx, assessmentId, respondentId, 0));
    });
    // All questions of a review go out in one mail; a review without any sends none.
    this.bus.on(ReviewFinished, async (tx, { assessmentId, asks }) => {
      if (asks.length > 0) await this.parts.deliveries.enqueue(tx, assessmentId, 'asks');
    });
  }

  async send(ctx: Context, input: SendAssessmentInput): Promise<Invited> {
    const kept = await this.db.tx<Kept>(ctx, async (tx) => {
      const assessment = await this.sending.send(tx, input);
      return this.keep(tx, assessment);
    });
    return this.revealed(ctx, kept);
  }

  /** A new link, and the old one is dead at once with every session it opened. */
  async rotate(ctx: Context, assessmentId: string): Promise<Invited> {
    const kept = await this.db.tx<Kept>(ctx, async (tx) => {
      const assessment = await this.assessments.load(tx, assessmentId);
      const old = await this.newest(tx, assessment.id);
      await this.close(tx, old, { replacedAt: old.replacedAt ?? ctx.now });
      const minted = await this.parts.minting.mint(tx, assessment.id, old.respondentId, old.rotation + 1);
      this.minted.set(tx, minted);
      await this.bus.publish(tx, new InviteRotated(old.id, assessment.id));
      return this.keep(tx, assessment);
    });
    return this.revealed(ctx, kept);
  }

  async revoke(ctx: Context, assessmentId: string, reason: string): Promise<Invited> {
    if (reason.trim() === '')
      refuse('REQUIRED', 'reason', 'Write why the link is taken back: it stands in the log.');
    const kept = await this.db.tx<Kept>(ctx, async (tx) => {
      const assessment = await this.assessments.load(tx, assessmentId);
      const invite = await this.newest(tx, assessment.id);
      if (invite.revokedAt !== null)
        refuse(
          'NOT_ALLOWED',
          'assessmentId',
          'This link was taken back already. Rotate it to give out a new one.',
        );
      await this.close(tx, invite, { revokedAt: ctx.now, revokedReason: reason.trim() });
      await this.bus.publish(tx, new InviteRevoked(invite.id, assessment.id));
      return { assessment, invite: await this.newest(tx, assessment.id), sealedLink: null };
    });
    return this.revealed(ctx, kept);
  }

  private async keep(tx: Tx, assessment: Assessment): Promise<Kept> {
    const sealedLink = this.minted.get(tx)?.sealedLink ?? null;
    return { assessment, invite: await this.newest(tx, assessment.id), sealedLink };
  }

  /** The stored reply of a retry holds the link sealed; it is opened only on the way out. */
  private revealed({ tenantId }: Context, { sealedLink, ...kept }: Kept): Invited {
    const link = sealedLink === null ? null : this.parts.minting.reveal(tenantId, sealedLink);
    return { ...kept, link };
  }

  private newest(tx: Tx, assessmentId: string): Promise<Invite> {
    const where = { tenantId: tx.ctx.tenantId, assessmentId };
    return tx.em.findOneOrFail(Invite, { where, order: { rotation: 'DESC' } });
  }

  private async close(tx: Tx, { tenantId, id }: Invite, set: Partial<Invite>): Promise<void> {
    await tx.em.update(Invite, { tenantId, id }, set);
    await tx.query(
      'UPDATE app.respond_session SET ended_at = $3 WHERE tenant_id = $1 AND invite_id = $2 AND ended_at IS NULL',
      [tenantId, id, tx.ctx.now],
    );
  }
}
