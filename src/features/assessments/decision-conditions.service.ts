import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { notFound } from '../../platform/errors/problems.js';
import { refuse, refuseStale } from '../../platform/errors/user-errors.js';
import type { Context } from '../../platform/tenancy/context.js';
import { AssessmentsService } from './assessments.service.js';
import { DecisionCondition } from './decision-condition.entity.js';
import type { ConditionDraft } from './decision-proposal.entity.js';
import { Decision } from './decision.entity.js';
import { ConditionMet, ConditionWaived } from './decisions.events.js';
import type { EndConditionInput } from './decisions.inputs.js';

/** Conditions of decisions, from the decision to their end: met, waived with a reason, or replaced. */
@Injectable()
export class DecisionConditions {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly assessments: AssessmentsService,
  ) {}

  /** The conditions of a new decision; those still open from earlier decisions on the same service end with it. */
  async replace(
    tx: Tx,
    { assessmentId, decisionId, vendorId }: { assessmentId: string; decisionId: string; vendorId: string },
    conditions: readonly ConditionDraft[],
  ): Promise<void> {
    const { tenantId, actor, now } = tx.ctx;
    await tx.query(
      `UPDATE app.decision_condition c
       SET ended_as = 'REPLACED', ended_at = $3, ended_by_id = $4, version = c.version + 1
       FROM app.decision d
         JOIN app.assessment old ON (old.tenant_id, old.id) = (d.tenant_id, d.assessment_id)
         JOIN app.assessment new ON new.tenant_id = old.tenant_id AND new.service_id = old.service_id
       WHERE c.tenant_id = $1 AND new.id = $2 AND (d.tenant_id, d.id) = (c.tenant_id, c.decision_id)
         AND c.ended_at IS NULL`,
      [tenantId, assessmentId, now, actor.id],
    );
    for (const [at, condition] of conditions.entries())
      await tx.em.insert(DecisionCondition, {
        tenantId,
        id: uuidv7(),
        decisionId,
        vendorId,
        number: at + 1,
        ...condition,
      });
  }

  meet(ctx: Context, input: EndConditionInput): Promise<DecisionCondition> {
    return this.db.tx(ctx, async (tx) => {
      const { vendorId, id } = await this.end(tx, input, 'MET');
      await this.bus.publish(tx, new ConditionMet(vendorId, id, input.reason.trim()));
      return this.load(tx, id);
    });
  }

  waive(ctx: Context, input: EndConditionInput): Promise<DecisionCondition> {
    return this.db.tx(ctx, async (tx) => {
      const { vendorId, id } = await this.end(tx, input, 'WAIVED');
      await this.bus.publish(tx, new ConditionWaived(vendorId, id, input.reason.trim()));
      return this.load(tx, id);
    });
  }

  private async end(
    tx: Tx,
    { id, expectedVersion, reason }: EndConditionInput,
    endedAs: 'MET' | 'WAIVED',
  ): Promise<DecisionCondition> {
    const { tenantId, actor, now } = tx.ctx;
    const before = await this.load(tx, id);
    if (reason.trim().length < 10)
      refuse('REQUIRED', 'reason', 'Write why, in at least 10 characters: the reason stands in the report.');
    if (before.endedAt !== null && before.version === expectedVersion)
      refuse('NOT_ALLOWED', 'id', 'This condition has ended already. Load the page again.');
    const { affected } = await tx.em.update(
      DecisionCondition,
      { tenantId, id, version: expectedVersion, endedAt: IsNull() },
      {
        endedAs,
        endedAt: now,
        endedById: actor.id,
        endedReason: reason.trim(),
        version: expectedVersion + 1,
      },
    );
    if (affected === 0) refuseStale({ condition: before }, 'condition');
    return before;
  }

  /** One of a decision on an assessment the caller may see; anything else is not there. */
  async load(tx: Tx, id: string): Promise<DecisionCondition> {
    const { tenantId } = tx.ctx;
    const condition = await tx.em.findOneBy(DecisionCondition, { tenantId, id });
    if (condition === null) throw notFound();
    const decision = await tx.em.findOneByOrFail(Decision, { tenantId, id: condition.decisionId });
    await this.assessments.load(tx, decision.assessmentId);
    return condition;
  }
}
