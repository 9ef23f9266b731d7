import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { refuse } from '../../platform/errors/user-errors.js';
import type { Context } from '../../platform/tenancy/context.js';
import type { Assessment } from '../assessments/assessment.entity.js';
import { AssessmentSent, AssessmentWithdrawn, ReviewFinished } from '../assessments/assessments.events.js';
import { AnswersDeleted } from '../assessments/answers-kept.events.js';
import type { MailKind } from '../assessments/letters.js';
import { refuseDeleted } from '../assessments/deleted-answers.js';
import type { SendAssessmentInput } from '../assessments/assessments.inputs.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { leadOf } from '../assessments/lead.js';
import { SendingService } from '../assessments/sending.service.js';
import { ChangeDeclined, ChangeWished, QuestionsReopened } from '../assessments/vendor-door.events.js';
import { answerAsked } from './asked-link.js';
import { endInvites, endSessions } from './invite-closing.js';
import { holderOf, isAwaited, refuseWithoutPart } from './link-holder.js';
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
      this.minted.set(tx, await this.parts.minting.mint(tx, { assessmentId, respondentId }, 0, 'invite'));
    });
    // All questions of a review go out in one mail; a review without any sends none.
    this.bus.on(ReviewFinished, async (tx, { assessmentId, asks }) => {
      if (asks.length > 0) await this.parts.deliveries.enqueue(tx, assessmentId, 'asks');
    });
    this.bus.on(QuestionsReopened, async (tx, { assessmentId }) => {
      const old = await this.newest(tx, assessmentId);
      const { respondentId, openedAt, rotation } = old;
      await this.parts.minting.mint(tx, { assessmentId, respondentId, openedAt }, rotation, 'reopened');
    });
    this.bus.on(AssessmentWithdrawn, (tx, { assessmentId }) => endSessions(tx, { assessmentId }));
    this.bus.on(AnswersDeleted, (tx, { assessmentId }) => endSessions(tx, { assessmentId }));
    this.bus.on(ChangeWished, (tx, { assessmentId, wishId }) =>
      this.parts.deliveries.enqueueJob(tx, wishId, assessmentId, 'change-wish'),
    );
    this.bus.on(ChangeDeclined, (tx, { assessmentId, wishId }) =>
      this.parts.deliveries.enqueue(tx, assessmentId, 'wish-declined', { wishId }),
    );
  }

  async send(ctx: Context, input: SendAssessmentInput): Promise<Invited> {
    const kept = await this.db.tx<Kept>(ctx, async (tx) => {
      const assessment = await this.sending.send(tx, input);
      return this.keep(tx, assessment);
    });
    return this.revealed(ctx, kept);
  }

  /** A new link by a mail of its own: for whoever answers for all, or for the holder of the dead link that is named. */
  async rotate(ctx: Context, assessmentId: string, inviteId: string | null): Promise<Invited> {
    const kept = await this.db.tx<Kept>(ctx, async (tx) => {
      // Held: two who make one at once would otherwise leave two links that work.
      const assessment = await this.assessments.lock(tx, assessmentId);
      refuseDeleted(assessment);
      refuseWithdrawn(assessment);
      const holder = inviteId === null ? null : await holderOf(tx, assessmentId, inviteId);
      if (holder !== null) await refuseWithoutPart(tx, assessment, holder);
      const kind = holder?.passedBy != null ? 'passed-on' : isAwaited(assessment) ? 'renewed' : 'view-link';
      this.minted.set(tx, await this.sendAnew(tx, assessmentId, kind, holder?.id));
      return this.keep(tx, assessment);
    });
    return this.revealed(ctx, kept);
  }

  /** The letter of that kind with a new link; the old one is dead at once with every session it opened. */
  async sendAnew(tx: Tx, assessmentId: string, kind: MailKind, holderId?: string): Promise<Minted> {
    const { id, respondentId, rotation } = await this.newest(tx, assessmentId, holderId);
    await endInvites(tx, { respondentId }, 'replaced');
    await answerAsked(tx, respondentId);
    const minted = await this.parts.minting.mint(tx, { assessmentId, respondentId }, rotation + 1, kind);
    await this.bus.publish(tx, new InviteRotated(id, assessmentId));
    return minted;
  }

  /**
   * The letter of that kind with a link beside the earlier ones. Without a mail server those were handed over by hand,
   * and somebody may be answering with one.
   */
  async sendBeside(tx: Tx, assessmentId: string, kind: MailKind, holderId?: string): Promise<void> {
    const { respondentId, openedAt, rotation } = await this.newest(tx, assessmentId, holderId);
    await answerAsked(tx, respondentId);
    await this.parts.minting.mint(tx, { assessmentId, respondentId, openedAt }, rotation, kind);
  }

  async revoke(ctx: Context, assessmentId: string, reason: string): Promise<Invited> {
    if (reason.trim() === '')
      refuse('REQUIRED', 'reason', 'Write why the link is taken back: it stands in the log.');
    const kept = await this.db.tx<Kept>(ctx, async (tx) => {
      const assessment = await this.assessments.lock(tx, assessmentId);
      const invite = await this.newest(tx, assessment.id);
      if (invite.revokedAt !== null)
        refuse(
          'NOT_ALLOWED',
          'assessmentId',
          'This link was taken back already. Rotate it to give out a new one.',
        );
      await endInvites(tx, { assessmentId: assessment.id }, 'revoked', reason.trim());
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

  /** Of whoever answers for all, unless another holder is named: colleagues have links of their own. */
  private async newest(tx: Tx, assessmentId: string, holderId?: string): Promise<Invite> {
    const respondentId = holderId ?? (await leadOf(tx, assessmentId)).id;
    const where = { tenantId: tx.ctx.tenantId, assessmentId, respondentId };
    return tx.em.findOneOrFail(Invite, { where, order: { rotation: 'DESC', id: 'DESC' } });
  }
}

function refuseWithdrawn({ withdrawnAt }: Assessment): void {
  if (withdrawnAt !== null)
    refuse(
      'NOT_ALLOWED',
      'assessmentId',
      'The vendor is archived and shall not answer. Take it out of the archive: its links then work again.',
    );
}
