import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { notFound } from '../../platform/errors/problems.js';
import { refuse, refuseStale } from '../../platform/errors/user-errors.js';
import type { Context } from '../../platform/tenancy/context.js';
import { GroupMember } from './group-member.entity.js';
import {
  GroupArchived,
  GroupCreated,
  GroupJoined,
  GroupLeft,
  GroupRenamed,
  GroupRestored,
} from './groups.events.js';
import { PeopleGroup } from './people-group.entity.js';
import { Person } from './person.entity.js';

/** Groups of people. Being in one gives work, never rights. */
@Injectable()
export class GroupsService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
  ) {}

  /** By name, the archived ones too: what they answer for still names them. */
  all(ctx: Context): Promise<PeopleGroup[]> {
    return this.db.read(ctx, (tx) =>
      tx.em.find(PeopleGroup, { where: { tenantId: ctx.tenantId }, order: { nameKey: 'ASC' } }),
    );
  }

  /** Ids of the groups somebody is in, for "mine and my groups'". */
  async idsOf(tx: Tx, personId: string): Promise<string[]> {
    const rows = await tx.em.findBy(GroupMember, { tenantId: tx.ctx.tenantId, personId });
    return rows.map(({ groupId }) => groupId);
  }

  /** A group that may be given something new; refused at `path` when it is archived or of another workspace. */
  async mustTake(tx: Tx, groupId: string, path: string | string[]): Promise<void> {
    const where = { tenantId: tx.ctx.tenantId, id: groupId, isArchived: false };
    if (!(await tx.em.existsBy(PeopleGroup, where)))
      refuse(
        'NOT_FOUND',
        path,
        'This group is not in the workspace, or is archived. Choose one from the list.',
      );
    if (!(await this.hasMembers(tx, groupId)))
      refuse(
        'NOT_ALLOWED',
        path,
        'Nobody is in this group, so nobody would answer. Add somebody to it first.',
      );
  }

  hasMembers(tx: Tx, groupId: string): Promise<boolean> {
    return tx.em.existsBy(GroupMember, { tenantId: tx.ctx.tenantId, groupId });
  }

  create(ctx: Context, name: string): Promise<PeopleGroup> {
    return this.db.tx(ctx, async (tx) => {
      const id = uuidv7();
      const named = await this.freeName(tx, id, name);
      await tx.em.insert(PeopleGroup, { tenantId: ctx.tenantId, id, ...named });
      await this.bus.publish(tx, new GroupCreated(id));
      return this.load(tx, id);
    });
  }

  rename(ctx: Context, id: string, expectedVersion: number, name: string): Promise<PeopleGroup> {
    return this.db.tx(ctx, async (tx) => {
      const before = await this.load(tx, id);
      await this.change(tx, before, expectedVersion, await this.freeName(tx, id, name));
      await this.bus.publish(tx, new GroupRenamed(id));
      return this.load(tx, id);
    });
  }

  archive(ctx: Context, id: string, expectedVersion: number, isArchived: boolean): Promise<PeopleGroup> {
    return this.db.tx(ctx, async (tx) => {
      const before = await this.load(tx, id);
      await this.change(tx, before, expectedVersion, { isArchived });
      await this.bus.publish(tx, isArchived ? new GroupArchived(id) : new GroupRestored(id));
      return this.load(tx, id);
    });
  }

  /** Somebody who is in it already stays in it, and nothing is recorded. */
  join(ctx: Context, groupId: string, personId: string): Promise<PeopleGroup> {
    return this.db.tx(ctx, async (tx) => {
      const group = await this.load(tx, groupId);
      if (group.isArchived)
        refuse('NOT_ALLOWED', 'groupId', 'This group is archived. Bring it back first, then add people.');
      if (!(await tx.em.existsBy(Person, { tenantId: ctx.tenantId, id: personId }))) throw notFound();
      const joined = await tx.query(
        `INSERT INTO app.group_member (tenant_id, group_id, person_id) VALUES ($1, $2, $3)
         ON CONFLICT DO NOTHING RETURNING person_id`,
        [ctx.tenantId, groupId, personId],
      );
      if (joined.length === 0) tx.leave();
      else await this.bus.publish(tx, new GroupJoined(groupId, personId));
      return group;
    });
  }

  leave(ctx: Context, groupId: string, personId: string): Promise<PeopleGroup> {
    return this.db.tx(ctx, async (tx) => {
      const group = await this.load(tx, groupId);
      const { affected } = await tx.em.delete(GroupMember, { tenantId: ctx.tenantId, groupId, personId });
      if (affected === 0) throw notFound();
      await this.bus.publish(tx, new GroupLeft(groupId, personId));
      return group;
    });
  }

  private async load(tx: Tx, id: string): Promise<PeopleGroup> {
    const group = await tx.em.findOneBy(PeopleGroup, { tenantId: tx.ctx.tenantId, id });
    if (group === null) throw notFound();
    return group;
  }

  private async change(
    tx: Tx,
    before: PeopleGroup,
    expectedVersion: number,
    set: Partial<PeopleGroup>,
  ): Promise<void> {
    const where = { tenantId: tx.ctx.tenantId, id: before.id, version: expectedVersion };
    const { affected } = await tx.em.update(PeopleGroup, where, { ...set, version: expectedVersion + 1 });
    if (affected === 0) refuseStale({ group: before }, 'group');
  }

  private async freeName(tx: Tx, id: string, text: string): Promise<{ name: string; nameKey: string }> {
    const name = text.trim();
    const nameKey = name.toLowerCase();
    const other = await tx.em.findOneBy(PeopleGroup, { tenantId: tx.ctx.tenantId, nameKey });
    if (other !== null && other.id !== id)
      refuse('TAKEN', 'name', 'Another group has this name. Choose a name that tells them apart.');
    return { name, nameKey };
  }
}
