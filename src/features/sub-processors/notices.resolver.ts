import { Args, Int, Resolver } from '@nestjs/graphql';
import { daysBetween } from '../../core/day.js';
import { Database } from '../../platform/database/database.js';
import { byId } from '../../platform/graphql/by-id.js';
import { Resolved, StaffMutation } from '../../platform/graphql/classified.js';
import { Ctx, type GraphContext } from '../../platform/graphql/graph-context.js';
import type { Context } from '../../platform/tenancy/context.js';
import { PeopleGroup } from '../identity/people-group.entity.js';
import { NoticeJudge } from './notice-judge.js';
import { AskAboutNoticeInput, DecideNoticeInput, RecordNoticeInput } from './notices.inputs.js';
import { NoticesService } from './notices.service.js';
import { SubProcessorNotice } from './sub-processor-notice.entity.js';
import { NoticeJudgement, SubProcessorNoticePayload } from './sub-processors.payloads.js';

@Resolver(() => SubProcessorNotice)
export class NoticesResolver {
  constructor(
    private readonly db: Database,
    private readonly service: NoticesService,
    private readonly judge: NoticeJudge,
  ) {}

  @Resolved('P1', () => Int, { description: 'Days left to object; negative when the time is over' })
  daysLeft(notice: SubProcessorNotice, _args: unknown, { caller }: GraphContext) {
    return daysBetween(caller.today, notice.objectionUntil);
  }

  @Resolved('P1', () => PeopleGroup, {
    nullable: true,
    description: 'Whom we asked; null: the privacy office',
  })
  group(notice: SubProcessorNotice, _args: unknown, graph: GraphContext) {
    return notice.groupId === null
      ? null
      : graph.loader('groupById', byId(this.db, PeopleGroup)).load(notice.groupId);
  }

  @Resolved('P2', () => NoticeJudgement, {
    nullable: true,
    description: 'What it touches and what is proposed: today, or on the day of the decision',
  })
  judgement(notice: SubProcessorNotice, _args: unknown, { caller, language }: GraphContext) {
    return this.judge.view(caller, notice, language);
  }

  @StaffMutation('vendors.edit', () => SubProcessorNoticePayload, {
    description: 'Starts the time to object',
  })
  async recordNotice(@Ctx() ctx: Context, @Args('input') input: RecordNoticeInput) {
    return { notice: await this.service.record(ctx, input) };
  }

  @StaffMutation('vendors.edit', () => SubProcessorNoticePayload, {
    description: 'Its warnings go to this group',
  })
  async askAboutNotice(@Ctx() ctx: Context, @Args('input') input: AskAboutNoticeInput) {
    return { notice: await this.service.ask(ctx, input) };
  }

  @StaffMutation('decisions.make', () => SubProcessorNoticePayload)
  async decideNotice(@Ctx() ctx: Context, @Args('input') input: DecideNoticeInput) {
    return { notice: await this.service.decide(ctx, input) };
  }
}
