import { Args, Int, Resolver } from '@nestjs/graphql';
import { StaffMutation, StaffQuery } from '../../platform/graphql/classified.js';
import { Ctx } from '../../platform/graphql/graph-context.js';
import type { Context } from '../../platform/tenancy/context.js';
import { SendKeptMailsInput } from './invites.inputs.js';
import { KeptMailsPayload } from './invites.payloads.js';
import { KeptMailsService } from './kept-mails.service.js';

@Resolver()
export class KeptMailsResolver {
  constructor(private readonly service: KeptMailsService) {}

  @StaffQuery('assessments.send', () => Int, {
    description:
      'Mails that were only kept and are still true, and can be sent now that there is a mail server',
  })
  keptMails(@Ctx() ctx: Context) {
    return this.service.count(ctx);
  }

  @StaffMutation('assessments.send', () => KeptMailsPayload, {
    description:
      'Sends each such mail once, with a new link where it has one; what is no longer true is left, and counted',
  })
  async sendKeptMails(@Ctx() ctx: Context, @Args('input') { assessmentId }: SendKeptMailsInput) {
    return this.service.send(ctx, assessmentId ?? null);
  }
}
