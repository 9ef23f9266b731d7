import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { refuse, refuseStale } from '../../platform/errors/user-errors.js';
import type { Context, Day } from '../../platform/tenancy/context.js';
import { Assessment } from './assessment.entity.js';
import { DecisionMade } from './assessments.events.js';
import type { DecideInput } from './assessments.inputs.js';
import { AssessmentsService } from './assessments.service.js';
import { Decision } from './decision.entity.js';
import { reviewDueOn } from './decisions.policy.js';
import { Standing } from './standing.js';

export interface Decided {
  decision: Decision;
  assessment: Assessment;
}

/** A person decides, with a reason; the system alone decides about nobody. A later decision is a new record. */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly assessments: AssessmentsService,
    private readonly standing: Standing,
  ) {}

  decide(ctx: Context, input: DecideInput): Promise<Decided> {
    return this.db.tx(ctx, async (tx) => {
      const before = await this.assessments.lock(tx, input.assessmentId);
      refuseUnready(before, input);
      if (before.version !== input.expectedVersion) refuseStale({ assessment: before }, 'assessment');
      const validUntil = validityOf(before, input, ctx.today);
      const decision = await this.keep(tx, before, input, validUntil);
      const { tenantId, id, version } = before;
      await tx.em.update(Assessment, { tenantId, id, version }, { version: version + 1 });
      const assessment = await this.assessments.load(tx, id);
      await this.standing.note(tx, assessment, { nextReviewOn: validUntil });
      const { outcome, reason, conditions } = decision;
      const content = { outcome, reason, conditions, validUntil };
      await this.bus.publish(tx, new DecisionMade(id, before.vendorId, decision.id, outcome, content));
      return { decision, assessment };
    });
  }

  private async keep(
    tx: Tx,
    { tenantId, id: assessmentId, vendorId }: Assessment,
    { outcome, reason, conditions }: DecideInput,
    validUntil: Day | null,
  ): Promise<Decision> {
    const id = uuidv7();
    await tx.em.insert(Decision, {
      tenantId,
      id,
      assessmentId,
      vendorId,
      outcome,
      reason: reason.trim(),
      conditions: conditions.map(({ text, dueOn }) => ({ text: text.trim(), dueOn: dueOn ?? null })),
      decidedById: tx.ctx.actor.id,
      decidedAt: tx.ctx.now,
      validUntil,
    });
    return tx.em.findOneByOrFail(Decision, { tenantId, id });
  }
}

function refuseUnready({ state }: Assessment, { reason, outcome, conditions }: DecideInput): void {
  if (state !== 'DONE')
    refuse('NOT_READY', 'assessmentId', 'Finish the review first: a decision rests on a reviewed sheet.');
  if (reason.trim().length < 10)
    refuse('REQUIRED', 'reason', 'Write why, in at least 10 characters: the reason stands in the report.');
  if (outcome === 'APPROVED_WITH_CONDITIONS' && conditions.length === 0)
    refuse('REQUIRED', 'conditions', 'Name at least one condition, or approve without conditions.');
  const blank = conditions.findIndex(({ text }) => text.trim() === '');
  if (blank >= 0)
    refuse(
      'REQUIRED',
      ['conditions', String(blank), 'text'],
      'Write what must be done, or leave this condition out.',
    );
}

/** An approval ends; a rejection stands until somebody decides anew. */
function validityOf({ tier }: Assessment, { outcome, validUntil }: DecideInput, today: Day): Day | null {
  if (outcome === 'REJECTED') return null;
  const until = validUntil ?? reviewDueOn(tier, today);
  if (until <= today)
    refuse('INVALID', 'validUntil', 'This day is over. Choose a day in the future, or leave it empty.');
  return until;
}
