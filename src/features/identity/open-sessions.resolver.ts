import { Args, ID, Int, Resolver } from '@nestjs/graphql';
import { StaffMutation, StaffQuery } from '../../platform/graphql/classified.js';
import { Ctx } from '../../platform/graphql/graph-context.js';
import { IdPipe } from '../../platform/graphql/typed-ids.js';
import type { Context } from '../../platform/tenancy/context.js';
import { EndSessionInput, EndSessionsOfInput } from './identity.inputs.js';
import { OpenSessionsService } from './open-sessions.service.js';
import { OwnSession, SessionsPayload } from './workspace.type.js';

@Resolver(() => OwnSession)
export class OpenSessionsResolver {
  constructor(private readonly service: OpenSessionsService) {}

  @StaffQuery('workspace.read', () => [OwnSession], { description: 'Where one is signed in oneself' })
  ownSessions(@Ctx() ctx: Context) {
    return this.service.own(ctx);
  }

  @StaffQuery('people.edit', () => Int, { description: 'How many sessions of somebody are open' })
  openSessions(
    @Ctx() ctx: Context,
    @Args('personId', { type: () => ID }, new IdPipe('usr')) personId: string,
  ) {
    return this.service.count(ctx, personId);
  }

  @StaffMutation('workspace.read', () => SessionsPayload)
  async endSession(@Ctx() ctx: Context, @Args('input') input: EndSessionInput) {
    await this.service.end(ctx, input.sessionId);
    return {};
  }

  @StaffMutation('workspace.read', () => SessionsPayload, { description: 'All of one’s own but this one' })
  async endOtherSessions(@Ctx() ctx: Context) {
    await this.service.endOthers(ctx);
    return {};
  }

  @StaffMutation('people.edit', () => SessionsPayload, { description: 'All sessions of somebody' })
  async endSessionsOf(@Ctx() ctx: Context, @Args('input') input: EndSessionsOfInput) {
    await this.service.endAllOf(ctx, input.personId);
    return {};
  }
}
