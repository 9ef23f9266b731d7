import { Args, Resolver } from '@nestjs/graphql';
import { StaffMutation } from '../../platform/graphql/classified.js';
import { Ctx } from '../../platform/graphql/graph-context.js';
import type { Context } from '../../platform/tenancy/context.js';
import { SetAnswersKeptInput, SetWorkspaceClockInput, SetWorkspaceProfileInput } from './profile.inputs.js';
import { ProfileService } from './profile.service.js';
import { WorkspacePayload } from './workspace.type.js';

@Resolver()
export class ProfileResolver {
  constructor(private readonly service: ProfileService) {}

  @StaffMutation('workspace.edit', () => WorkspacePayload)
  async setWorkspaceProfile(@Ctx() ctx: Context, @Args('input') input: SetWorkspaceProfileInput) {
    return { workspace: await this.service.set(ctx, input) };
  }

  @StaffMutation('workspace.edit', () => WorkspacePayload, {
    description: 'Where its days begin, and the language of mails to the team',
  })
  async setWorkspaceClock(@Ctx() ctx: Context, @Args('input') input: SetWorkspaceClockInput) {
    return { workspace: await this.service.setClock(ctx, input) };
  }

  @StaffMutation('workspace.edit', () => WorkspacePayload, {
    description:
      'How long answers are kept after an assessment is over; what was told to a vendor is not exceeded',
  })
  async setAnswersKept(@Ctx() ctx: Context, @Args('input') input: SetAnswersKeptInput) {
    return { workspace: await this.service.setAnswersKept(ctx, input) };
  }
}
