import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/errors/user-errors.js';
import { EventBus } from '../../platform/events/bus.js';
import { GroupArchived, GroupLeft } from '../identity/groups.events.js';
import { GroupsService } from '../identity/groups.service.js';
import { Risk } from './risk.entity.js';
import { UNSETTLED } from './risks.policy.js';

/** A group that answers for risks and their measures neither ends nor loses its last member: another one takes them first. */
@Injectable()
export class RiskGroups implements OnModuleInit {
  constructor(
    private readonly bus: EventBus,
    private readonly groups: GroupsService,
  ) {}

  onModuleInit(): void {
    this.bus.on(GroupArchived, (tx, { groupId }) => this.mayEnd(tx, groupId));
    this.bus.on(GroupLeft, (tx, { groupId }) => this.mayBeLeft(tx, groupId));
  }

  private async mayEnd(tx: Tx, groupId: string): Promise<void> {
    const count = await risksOf(tx, groupId);
    if (count > 0)
      refuse(
        'NOT_ALLOWED',
        'groupId',
        `Risks belong to this group (${count}). Give them to another group first, then archive it.`,
      );
  }

  private async mayBeLeft(tx: Tx, groupId: string): Promise<void> {
    if (await this.groups.hasMembers(tx, groupId)) return;
    const count = await risksOf(tx, groupId);
    if (count > 0)
      refuse(
        'NOT_ALLOWED',
        'personId',
        `Nobody would be left for the risks of this group (${count}). Add somebody first, or give them to another group.`,
      );
  }
}

/** Also those of archived vendors: whoever kept them open goes on with them. */
function risksOf(tx: Tx, ownerGroupId: string): Promise<number> {
  return tx.em.countBy(Risk, { tenantId: tx.ctx.tenantId, ownerGroupId, state: In([...UNSETTLED]) });
}
