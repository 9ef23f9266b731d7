import { Args, Resolver } from '@nestjs/graphql';
import { StaffMutation, StaffQuery } from '../../platform/graphql/classified.js';
import { Ctx } from '../../platform/graphql/graph-context.js';
import type { Context } from '../../platform/tenancy/context.js';
import { BusinessCalendar, BusinessCalendarPayload } from './business-calendar.type.js';
import { ChangeBusinessCalendarInput } from './holidays.inputs.js';
import { HolidaysService } from './holidays.service.js';

@Resolver(() => BusinessCalendar)
export class HolidaysResolver {
  constructor(private readonly service: HolidaysService) {}

  @StaffQuery('workspace.read', () => BusinessCalendar)
  businessCalendar(@Ctx() ctx: Context) {
    return this.service.view(ctx);
  }

  @StaffMutation('adequacy.edit', () => BusinessCalendarPayload, {
    description: 'What runs in business days is counted again',
  })
  async changeBusinessCalendar(@Ctx() ctx: Context, @Args('input') input: ChangeBusinessCalendarInput) {
    return { businessCalendar: await this.service.change(ctx, input) };
  }
}
