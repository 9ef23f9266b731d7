import { Args, Resolver } from '@nestjs/graphql';
import { StaffMutation, StaffQuery } from '../../platform/graphql/classified.js';
import { Ctx } from '../../platform/graphql/graph-context.js';
import type { Context } from '../../platform/tenancy/context.js';
import { SnoozeHomeRowInput, WakeHomeRowInput } from './home.inputs.js';
import { HomeSnoozes } from './home-snoozes.service.js';
import { HomeService } from './home.service.js';
import { Home, HomePayload } from './home.type.js';

@Resolver(() => Home)
export class HomeResolver {
  constructor(
    private readonly service: HomeService,
    private readonly snoozes: HomeSnoozes,
  ) {}

  @StaffQuery('workspace.read', () => Home, { description: 'The first page of whoever looks' })
  home(@Ctx() ctx: Context) {
    return this.service.of(ctx);
  }

  @StaffMutation('workspace.read', () => HomePayload, {
    description: 'Puts a row of one’s own first page off to a day',
  })
  async snoozeHomeRow(@Ctx() ctx: Context, @Args('input') input: SnoozeHomeRowInput) {
    await this.snoozes.snooze(ctx, input);
    return { home: await this.service.of(ctx) };
  }

  @StaffMutation('workspace.read', () => HomePayload, { description: 'Shows a row again that was put off' })
  async wakeHomeRow(@Ctx() ctx: Context, @Args('input') input: WakeHomeRowInput) {
    await this.snoozes.wake(ctx, input.row);
    return { home: await this.service.of(ctx) };
  }
}
