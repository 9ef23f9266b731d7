import { Args, Resolver } from '@nestjs/graphql';
import { StaffMutation, StaffQuery } from '../../platform/graphql/classified.js';
import { Ctx } from '../../platform/graphql/graph-context.js';
import type { Context } from '../../platform/tenancy/context.js';
import { SavedView } from './saved-view.entity.js';
import { RemoveViewInput, SaveViewInput } from './saved-views.inputs.js';
import { SavedViewPayload } from './saved-views.payloads.js';
import { SavedViewsService } from './saved-views.service.js';

@Resolver(() => SavedView)
export class SavedViewsResolver {
  constructor(private readonly service: SavedViewsService) {}

  @StaffQuery('workspace.read', () => [SavedView], {
    description: 'Saved views of the lists one sees: one’s own and the workspace’s',
  })
  savedViews(@Ctx() ctx: Context) {
    return this.service.list(ctx);
  }

  @StaffMutation('workspace.read', () => SavedViewPayload)
  async saveView(@Ctx() ctx: Context, @Args('input') input: SaveViewInput) {
    return { view: await this.service.save(ctx, input) };
  }

  @StaffMutation('workspace.read', () => SavedViewPayload)
  async removeView(@Ctx() ctx: Context, @Args('input') input: RemoveViewInput) {
    return { view: await this.service.remove(ctx, input.id) };
  }
}
