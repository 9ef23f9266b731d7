import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { notFound } from '../../platform/errors/problems.js';
import { refuse } from '../../platform/errors/user-errors.js';
import type { Context } from '../../platform/tenancy/context.js';
import { AnswersHold } from './answers-hold.entity.js';
import { AnswersEndCalledOff, AnswersHeld, AnswersReleased } from './answers-kept.events.js';
import type { Assessment } from './assessment.entity.js';
import { AssessmentsService } from './assessments.service.js';
import { refuseDeleted } from './deleted-answers.js';

/** Answers that are needed beyond their time. While a hold stands nothing of them is deleted, whatever the setting. */
@Injectable()
export class AnswersHolds {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly assessments: AssessmentsService,
  ) {}

  hold(ctx: Context, assessmentId: string, text: string): Promise<Assessment> {
    return this.db.tx(ctx, async (tx) => {
      const assessment = await this.assessments.lock(tx, assessmentId);
      refuseDeleted(assessment);
      const reason = reasonOf(text);
      const { tenantId, actor, now } = ctx;
      if (await tx.em.existsBy(AnswersHold, { tenantId, assessmentId, releasedAt: IsNull() }))
        refuse('NOT_ALLOWED', 'assessmentId', 'These answers are on hold already. Load the page again.');
      const held = { heldById: actor.id, heldAt: now };
      await tx.em.insert(AnswersHold, { tenantId, id: uuidv7(), assessmentId, reason, ...held });
      await this.bus.publish(tx, new AnswersHeld(assessmentId, assessment.vendorId, reason));
      await this.callOff(tx, assessment);
      return this.assessments.load(tx, assessmentId);
    });
  }

  /** If their time is over already, the end is announced on the next day, and comes 30 days later. */
  release(ctx: Context, id: string, text: string): Promise<Assessment> {
    return this.db.tx(ctx, async (tx) => {
      const { tenantId, actor, now } = ctx;
      const hold = await tx.em.findOneBy(AnswersHold, { tenantId, id });
      if (hold === null) throw notFound();
      const assessment = await this.assessments.load(tx, hold.assessmentId);
      const reason = reasonOf(text);
      const { affected } = await tx.em.update(
        AnswersHold,
        { tenantId, id, releasedAt: IsNull() },
        { releasedById: actor.id, releasedAt: now, releasedReason: reason },
      );
      if (affected === 0) refuse('NOT_ALLOWED', 'id', 'This hold was ended already. Load the page again.');
      await this.bus.publish(tx, new AnswersReleased(assessment.id, assessment.vendorId, reason));
      return assessment;
    });
  }

  private async callOff(tx: Tx, { tenantId, id, vendorId, answersEndOn }: Assessment): Promise<void> {
    if (answersEndOn === null) return;
    await tx.query('UPDATE app.assessment SET answers_end_on = NULL WHERE tenant_id = $1 AND id = $2', [
      tenantId,
      id,
    ]);
    await this.bus.publish(tx, new AnswersEndCalledOff(id, vendorId));
  }
}

function reasonOf(text: string): string {
  const reason = text.trim();
  if (reason.length < 10)
    refuse('REQUIRED', 'reason', 'Write why, in at least 10 characters: the reason stays on record.');
  return reason;
}
