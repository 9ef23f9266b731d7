import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/errors/user-errors.js';
import { EventBus } from '../../platform/events/bus.js';
import { GroupMember } from '../identity/group-member.entity.js';
import { GroupArchived, GroupLeft } from '../identity/groups.events.js';
import { Vendor } from './vendor.entity.js';

/** A group that answers for vendors neither ends nor loses its last member: somebody else takes the vendors first. */
@Injectable()
export class OwnerGroupsService implements OnModuleInit {
  constructor(private readonly bus: EventBus) {}

  onModuleInit(): void {
    this.bus.on(GroupArchived, (tx, { groupId }) => this.mayEnd(tx, groupId));
    this.bus.on(GroupLeft, (tx, { groupId }) => this.mayBeLeft(tx, groupId));
  }

  private async mayEnd(tx: Tx, groupId: string): Promise<void> {
    const count = await vendorsOf(tx, groupId);
    if (count > 0)
      refuse(
        'NOT_ALLOWED',
        'groupId',
        `Vendors belong to this group (${count}). Give them to others first, then archive it.`,
      );
  }

  private async mayBeLeft(tx: Tx, groupId: string): Promise<void> {
    if (await tx.em.existsBy(GroupMember, { tenantId: tx.ctx.tenantId, groupId })) return;
    const count = await vendorsOf(tx, groupId);
    if (count > 0)
      refuse(
        'NOT_ALLOWED',
        'personId',
        `Nobody would be left for the vendors of this group (${count}). Add somebody first, or give them to others.`,
      );
  }
}

function vendorsOf(tx: Tx, ownerGroupId: string): Promise<number> {
  return tx.em.countBy(Vendor, { tenantId: tx.ctx.tenantId, ownerGroupId, isArchived: false });
}
