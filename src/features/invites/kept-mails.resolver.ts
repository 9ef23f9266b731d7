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
    description: 'Vendors whose newest letter was only kept, and can be sent now that there is a mail server',
  })
  keptMails(@Ctx() ctx: Context) {
    return this.service.count(ctx);
  }

  @StaffMutation('assessments.send', () => KeptMailsPayload, {
    description:
      'Sends the newest letter of each such vendor with a new link; reminders that were kept stay unsent',
  })
  async sendKeptMails(@Ctx() ctx: Context, @Args('input') { assessmentId }: SendKeptMailsInput) {
    return { count: await this.service.send(ctx, assessmentId ?? null) };
  }
}
