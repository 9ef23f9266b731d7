import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import type { Context } from '../../platform/tenancy/context.js';
import { Assessment } from '../assessments/assessment.entity.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { open } from '../assessments/content.js';
import { type PassedTo, Passing } from '../assessments/passing.entity.js';
import { RespondentScope } from '../assessments/respondent-scope.entity.js';
import { Respondent } from '../assessments/respondent.entity.js';
import { QuestionsPassedOn, QuestionsTakenBack } from '../assessments/vendor-door.events.js';
import { endInvites } from './invite-closing.js';
import { Invite } from './invite.entity.js';
import { InviteRevoked } from './invites.events.js';
import { MintingService } from './minting.service.js';

const PASS_ON = 'pass-on';
const TAKE_BACK = 'take-back';

/** A colleague's link, made and ended as `app_worker`: the vendor's own role may neither mint nor widen a scope. */
@Injectable()
export class PassingJobs implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly jobs: Jobs,
    private readonly minting: MintingService,
    private readonly assessments: AssessmentsService,
  ) {}

  onModuleInit(): void {
    this.bus.on(QuestionsPassedOn, (tx, { passingId }) =>
      this.jobs.enqueue(tx, PASS_ON, { passingId }, `${PASS_ON}:${passingId}`),
    );
    this.bus.on(QuestionsTakenBack, (tx, { passingId }) =>
      this.jobs.enqueue(tx, TAKE_BACK, { passingId }, `${TAKE_BACK}:${passingId}`),
    );
    this.jobs.register(PASS_ON, (ctx, { passingId }) => this.passOn(ctx, String(passingId)));
    this.jobs.register(TAKE_BACK, (ctx, { passingId }) => this.takeBack(ctx, String(passingId)));
  }

  private async passOn(ctx: Context, id: string): Promise<void> {
    await this.db.tx(ctx, async (tx) => {
      const passing = await this.lock(tx, id);
      if (passing === null || passing.respondentId !== null || passing.takenBackAt !== null)
        return tx.leave();
      // Held, so that nobody takes all links back while this one is made.
      await this.assessments.lock(tx, passing.assessmentId);
      if (await this.isShut(tx, passing)) return this.forget(tx, passing);
      const respondentId = await this.addColleague(tx, passing);
      const to = { assessmentId: passing.assessmentId, respondentId };
      if (!passing.isWhole) return void (await this.minting.mint(tx, to, 0, 'passed-on'));
      const rotation = await this.replaceLead(tx, passing);
      await this.minting.mint(tx, to, rotation, 'handed-over');
    });
  }

  /** Staff took every link back while this one waited to be made: then none is made any more. */
  private async isShut(tx: Tx, { assessmentId, passedBy }: Passing): Promise<boolean> {
    const { tenantId } = tx.ctx;
    const live = { tenantId, assessmentId, respondentId: passedBy, revokedAt: IsNull() };
    return !(await tx.em.existsBy(Invite, live));
  }

  private async forget(tx: Tx, { id, assessmentId }: Passing): Promise<void> {
    const { tenantId, now } = tx.ctx;
    await tx.em.update(Passing, { tenantId, id }, { takenBackAt: now });
    const { vendorId } = await tx.em.findOneByOrFail(Assessment, { tenantId, id: assessmentId });
    await this.bus.publish(tx, new QuestionsTakenBack(assessmentId, vendorId, id));
  }

  private async addColleague(tx: Tx, passing: Passing): Promise<string> {
    const { tenantId } = tx.ctx;
    const { assessmentId, passedBy, sections, questionId, isWhole } = passing;
    const { name, email } = open<PassedTo>(passing.content)!;
    const id = uuidv7();
    await tx.em.insert(Respondent, {
      tenantId,
      id,
      assessmentId,
      name,
      email,
      passedBy: isWhole ? null : passedBy,
    });
    const questionIds = questionId === null ? null : [questionId];
    const scope = sections.map((section) => ({
      tenantId,
      assessmentId,
      respondentId: id,
      section,
      questionIds,
    }));
    await tx.em.insert(RespondentScope, scope);
    await tx.em.update(Passing, { tenantId, id: passing.id }, { respondentId: id });
    return id;
  }

  /** Whoever handed everything over is out; returns how often the link was replaced by now. */
  private async replaceLead(tx: Tx, { passedBy, assessmentId }: Passing): Promise<number> {
    const { tenantId, now } = tx.ctx;
    await tx.em.update(Respondent, { tenantId, id: passedBy }, { handedOverAt: now });
    await endInvites(tx, { respondentId: passedBy }, 'replaced');
    const where = { tenantId, assessmentId, respondentId: passedBy };
    const newest = await tx.em.findOneOrFail(Invite, { where, order: { rotation: 'DESC' } });
    return newest.rotation + 1;
  }

  private async takeBack(ctx: Context, id: string): Promise<void> {
    await this.db.tx(ctx, async (tx) => {
      const passing = await this.lock(tx, id);
      const respondentId = passing?.respondentId ?? null;
      if (passing === null || respondentId === null) return tx.leave();
      const { tenantId } = tx.ctx;
      const { assessmentId } = passing;
      const invite = await tx.em.findOneByOrFail(Invite, { tenantId, assessmentId, respondentId });
      await tx.em.delete(RespondentScope, { tenantId, assessmentId, respondentId });
      await endInvites(tx, { respondentId }, 'revoked', 'The questions were taken back.');
      await this.bus.publish(tx, new InviteRevoked(invite.id, assessmentId));
    });
  }

  private lock(tx: Tx, id: string): Promise<Passing | null> {
    const lock = { mode: 'pessimistic_write' } as const;
    return tx.em.findOne(Passing, { where: { tenantId: tx.ctx.tenantId, id }, lock });
  }
}
