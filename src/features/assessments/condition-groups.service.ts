import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { refuse, refuseStale } from '../../platform/errors/user-errors.js';
import { EventBus } from '../../platform/events/bus.js';
import type { Context } from '../../platform/tenancy/context.js';
import { GroupArchived, GroupLeft } from '../identity/groups.events.js';
import { GroupsService } from '../identity/groups.service.js';
import { DecisionCondition } from './decision-condition.entity.js';
import { DecisionConditions } from './decision-conditions.service.js';
import { ConditionHandedOver } from './decisions.events.js';
import type { HandOverConditionInput } from './decisions.inputs.js';

/** A group that sees to open conditions neither ends nor loses its last member: another one takes them over first. */
@Injectable()
export class ConditionGroups implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly groups: GroupsService,
    private readonly conditions: DecisionConditions,
  ) {}

  onModuleInit(): void {
    this.bus.on(GroupArchived, (tx, { groupId }) => this.mayEnd(tx, groupId));
    this.bus.on(GroupLeft, (tx, { groupId }) => this.mayBeLeft(tx, groupId));
  }

  handOver(
    ctx: Context,
    { id, expectedVersion, groupId }: HandOverConditionInput,
  ): Promise<DecisionCondition> {
    return this.db.tx(ctx, async (tx) => {
      const before = await this.conditions.load(tx, id);
      if (before.endedAt !== null && before.version === expectedVersion)
        refuse('NOT_ALLOWED', 'id', 'This condition has ended already. Load the page again.');
      await this.groups.mustTake(tx, groupId, 'groupId');
      const { affected } = await tx.em.update(
        DecisionCondition,
        { tenantId: ctx.tenantId, id, version: expectedVersion, endedAt: IsNull() },
        { groupId, version: expectedVersion + 1 },
      );
      if (affected === 0) refuseStale({ condition: before }, 'condition');
      await this.bus.publish(tx, new ConditionHandedOver(before.vendorId, id, groupId));
      return this.conditions.load(tx, id);
    });
  }

  private async mayEnd(tx: Tx, groupId: string): Promise<void> {
    const count = await openOf(tx, groupId);
    if (count > 0)
      refuse(
        'NOT_ALLOWED',
        'groupId',
        `This group sees to conditions of decisions (${count}). Give them to another group first, then archive it.`,
      );
  }

  private async mayBeLeft(tx: Tx, groupId: string): Promise<void> {
    if (await this.groups.hasMembers(tx, groupId)) return;
    const count = await openOf(tx, groupId);
    if (count > 0)
      refuse(
        'NOT_ALLOWED',
        'personId',
        `Nobody would be left for the conditions this group sees to (${count}). Add somebody first, or give them to another group.`,
      );
  }
}

function openOf(tx: Tx, groupId: string): Promise<number> {
  return tx.em.countBy(DecisionCondition, { tenantId: tx.ctx.tenantId, groupId, endedAt: IsNull() });
}
