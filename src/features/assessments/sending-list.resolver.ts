import { Args, Resolver } from '@nestjs/graphql';
import { StaffQuery } from '../../platform/graphql/classified.js';
import { Ctx } from '../../platform/graphql/graph-context.js';
import type { Context } from '../../platform/tenancy/context.js';
import { SendingListArgs } from './sending-list.inputs.js';
import { SendingLine } from './sending-list.payloads.js';
import { SendingListService } from './sending-list.service.js';

@Resolver(() => SendingLine)
export class SendingListResolver {
  constructor(private readonly service: SendingListService) {}

  @StaffQuery('assessments.send', () => [SendingLine], {
    description: 'Whom a questionnaire would go to at each of at most 200 vendors, and what hinders it',
  })
  sendingList(@Ctx() ctx: Context, @Args() { vendorIds, questionnaireId }: SendingListArgs) {
    return this.service.of(ctx, vendorIds, questionnaireId);
  }
}
