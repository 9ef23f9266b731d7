import { Args, ID, Int, Resolver } from '@nestjs/graphql';
import { StaffMutation, StaffQuery } from '../../platform/graphql/classified.js';
import { Ctx } from '../../platform/graphql/graph-context.js';
import { IdPipe } from '../../platform/graphql/typed-ids.js';
import type { Context } from '../../platform/tenancy/context.js';
import { SendKeptMailsInput } from './invites.inputs.js';
import { KeptMailsPayload } from './invites.payloads.js';
import { KeptMailsService } from './kept-mails.service.js';

@Resolver()
export class KeptMailsResolver {
  constructor(private readonly service: KeptMailsService) {}

  @StaffQuery('assessments.send', () => Int, {
    description:
      'Mails that were only kept and are still true, and can be sent now that there is a mail server: of one assessment, or of all',
  })
  keptMails(
    @Ctx() ctx: Context,
    @Args('assessmentId', { type: () => ID, nullable: true }, new IdPipe('asm')) assessmentId?: string | null,
  ) {
    return this.service.count(ctx, assessmentId ?? null);
  }

  @StaffMutation('assessments.send', () => KeptMailsPayload, {
    description:
      'Sends each such mail once, with another link where it has one; earlier ones go on working. What is no longer true is left, and counted',
  })
  async sendKeptMails(@Ctx() ctx: Context, @Args('input') { assessmentId }: SendKeptMailsInput) {
    return this.service.send(ctx, assessmentId ?? null);
  }
}
