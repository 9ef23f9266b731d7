import { Args, Resolver } from '@nestjs/graphql';
import { addDays, daysBetween } from '../../core/day.js';
import { invalidInput } from '../../platform/errors/problems.js';
import { StaffMutation, StaffQuery } from '../../platform/graphql/classified.js';
import { Ctx } from '../../platform/graphql/graph-context.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import type { Context } from '../../platform/tenancy/context.js';
import { CalendarFeed } from './calendar-feed.entity.js';
import { CalendarFeedPayload } from './calendar.payloads.js';
import { DeadlineLine } from './deadline.type.js';
import { DeadlinesService } from './deadlines.service.js';
import { FeedsService } from './feeds.service.js';

const SHOWN_DAYS = 90;
const MOST_DAYS = 400;

@Resolver(() => CalendarFeed)
export class CalendarResolver {
  constructor(
    private readonly service: DeadlinesService,
    private readonly feeds: FeedsService,
  ) {}

  @StaffQuery('vendors.read', () => [DeadlineLine], {
    description:
      'What is due, the earliest first; without days: what ended in the last month, what still waits from before, and the next 90 days',
  })
  deadlines(
    @Ctx() ctx: Context,
    @Args('from', { type: () => DateScalar, nullable: true }) from?: string,
    @Args('to', { type: () => DateScalar, nullable: true }) to?: string,
  ) {
    const first = from ?? addDays(ctx.today, -31);
    const last = to ?? addDays(ctx.today, SHOWN_DAYS);
    if (daysBetween(first, last) > MOST_DAYS)
      throw invalidInput(`A calendar shows at most ${MOST_DAYS} days. Choose days that lie nearer together.`);
    return this.service.lines(ctx, { from: first, to: last, waiting: from == null });
  }

  @StaffQuery('vendors.read', () => CalendarFeed, {
    nullable: true,
    description: 'One’s own address for calendar programs',
  })
  calendarFeed(@Ctx() ctx: Context) {
    return this.feeds.own(ctx);
  }

  @StaffMutation('vendors.read', () => CalendarFeedPayload, { description: 'Ends the address there was' })
  createCalendarFeed(@Ctx() ctx: Context) {
    return this.feeds.create(ctx);
  }

  @StaffMutation('vendors.read', () => CalendarFeedPayload)
  async revokeCalendarFeed(@Ctx() ctx: Context) {
    await this.feeds.revoke(ctx);
    return {};
  }
}
