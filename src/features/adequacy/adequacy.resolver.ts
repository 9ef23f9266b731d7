import { Args, Resolver } from '@nestjs/graphql';
import { StaffMutation, StaffQuery } from '../../platform/graphql/classified.js';
import { Ctx } from '../../platform/graphql/graph-context.js';
import type { Context } from '../../platform/tenancy/context.js';
import { ChangeAdequacyInput } from './adequacy.inputs.js';
import { AdequacyService } from './adequacy.service.js';
import { AdequacyList, AdequacyPayload } from './adequacy.type.js';

@Resolver(() => AdequacyList)
export class AdequacyResolver {
  constructor(private readonly service: AdequacyService) {}

  @StaffQuery('workspace.read', () => AdequacyList)
  adequacy(@Ctx() ctx: Context) {
    return this.service.list(ctx);
  }

  @StaffMutation('adequacy.edit', () => AdequacyPayload, {
    description: 'What rests on the row is judged again in the background',
  })
  async changeAdequacy(@Ctx() ctx: Context, @Args('input') input: ChangeAdequacyInput) {
    return { adequacy: await this.service.change(ctx, input) };
  }
}
