import { Args, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { In } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { Resolved, StaffMutation, StaffQuery } from '../../platform/graphql/classified.js';
import { Ctx, type GraphContext } from '../../platform/graphql/graph-context.js';
import type { Context } from '../../platform/tenancy/context.js';
import { GroupMember } from './group-member.entity.js';
import { ArchiveGroupInput, CreateGroupInput, GroupMemberInput, RenameGroupInput } from './groups.inputs.js';
import { GroupsService } from './groups.service.js';
import { PeopleGroup } from './people-group.entity.js';
import { Person } from './person.entity.js';
import { GroupPayload } from './workspace.type.js';

@Resolver(() => PeopleGroup)
export class GroupsResolver {
  constructor(
    private readonly db: Database,
    private readonly service: GroupsService,
  ) {}

  @StaffQuery('workspace.read', () => [PeopleGroup], { description: 'Every group, by name' })
  groups(@Ctx() ctx: Context) {
    return this.service.all(ctx);
  }

  @Resolved('P1', () => [Person], { description: 'Who is in it, by name' })
  members(group: PeopleGroup, _args: unknown, graph: GraphContext) {
    return graph.loader('membersOfGroup', membersOf(this.db)).load(group.id);
  }

  @StaffMutation('people.edit', () => GroupPayload)
  async createGroup(@Ctx() ctx: Context, @Args('input') input: CreateGroupInput) {
    return { group: await this.service.create(ctx, input.name) };
  }

  @StaffMutation('people.edit', () => GroupPayload)
  async renameGroup(@Ctx() ctx: Context, @Args('input') input: RenameGroupInput) {
    return { group: await this.service.rename(ctx, input.groupId, input.expectedVersion, input.name) };
  }

  @StaffMutation('people.edit', () => GroupPayload)
  async archiveGroup(@Ctx() ctx: Context, @Args('input') input: ArchiveGroupInput) {
    return { group: await this.service.archive(ctx, input.groupId, input.expectedVersion, input.isArchived) };
  }

  @StaffMutation('people.edit', () => GroupPayload)
  async joinGroup(@Ctx() ctx: Context, @Args('input') input: GroupMemberInput) {
    return { group: await this.service.join(ctx, input.groupId, input.personId) };
  }

  @StaffMutation('people.edit', () => GroupPayload)
  async leaveGroup(@Ctx() ctx: Context, @Args('input') input: GroupMemberInput) {
    return { group: await this.service.leave(ctx, input.groupId, input.personId) };
  }
}

function membersOf(db: Database) {
  return (ctx: Context) =>
    new DataLoader<string, Person[]>((groupIds) =>
      db.read(ctx, async (tx) => {
        const { tenantId } = ctx;
        const links = await tx.em.findBy(GroupMember, { tenantId, groupId: In([...groupIds]) });
        const ids = links.map(({ personId }) => personId);
        const people = await tx.em.find(Person, {
          where: { tenantId, id: In(ids) },
          order: { name: 'ASC', id: 'ASC' },
        });
        return groupIds.map((groupId) => {
          const inside = new Set(
            links.filter((link) => link.groupId === groupId).map((link) => link.personId),
          );
          return people.filter(({ id }) => inside.has(id));
        });
      }),
    );
}
