import { Resolver } from '@nestjs/graphql';
import { StaffMutation } from '../platform/graphql/classified.js';
import { Ctx } from '../platform/graphql/graph-context.js';
import type { Context } from '../platform/tenancy/context.js';
import { OrganisationsService } from '../features/identity/organisations.service.js';
import { WorkspacePayload } from '../features/identity/workspace.type.js';
import { DemoPeople } from './demo-people.js';
import { DemoService } from './demo.service.js';

@Resolver()
export class DemoResolver {
  constructor(
    private readonly demo: DemoService,
    private readonly people: DemoPeople,
    private readonly organisations: OrganisationsService,
  ) {}

  @StaffMutation('demo.manage', () => WorkspacePayload, {
    description: 'Puts twelve invented vendors into the register',
  })
  async loadDemo(@Ctx() ctx: Context) {
    await this.demo.load(ctx, await this.people.castOf(ctx));
    return { workspace: await this.organisations.find(ctx.tenantId) };
  }

  @StaffMutation('demo.manage', () => WorkspacePayload, {
    description: 'Removes every demo vendor and what belongs to it',
  })
  async removeDemo(@Ctx() ctx: Context) {
    await this.demo.remove(ctx);
    return { workspace: await this.organisations.find(ctx.tenantId) };
  }
}
