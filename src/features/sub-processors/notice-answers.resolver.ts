import { Args, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { Database } from '../../platform/database/database.js';
import { byId } from '../../platform/graphql/by-id.js';
import { Resolved, StaffMutation } from '../../platform/graphql/classified.js';
import { Ctx, type GraphContext } from '../../platform/graphql/graph-context.js';
import type { Context } from '../../platform/tenancy/context.js';
import { PeopleGroup } from '../identity/people-group.entity.js';
import { Person } from '../identity/person.entity.js';
import { NoticeAnswer } from './notice-answer.type.js';
import { NoticeAnswersService } from './notice-answers.service.js';
import { AnswerNoticeInput } from './notices.inputs.js';
import { SubProcessorNotice } from './sub-processor-notice.entity.js';
import { SubProcessorNoticePayload } from './sub-processors.payloads.js';

/** What the asked group adds to a notice. */
@Resolver(() => SubProcessorNotice)
export class NoticeAnswersResolver {
  constructor(private readonly service: NoticeAnswersService) {}

  @Resolved('P1', () => Boolean, { description: 'The caller is in the group that is asked' })
  async isAskedOfMe({ groupId }: SubProcessorNotice, _args: unknown, graph: GraphContext) {
    if (groupId === null) return false;
    const groups = graph.loader('groupsOfCaller', (ctx) => this.groupsOf(ctx));
    return (await groups.load(graph.caller.actor.id)).includes(groupId);
  }

  @StaffMutation('notices.answer', () => SubProcessorNoticePayload, {
    description: 'The group that is asked says what it would do; decides nothing',
  })
  async answerNotice(@Ctx() ctx: Context, @Args('input') input: AnswerNoticeInput) {
    return { notice: await this.service.answer(ctx, input) };
  }

  private groupsOf(ctx: Context): DataLoader<string, string[]> {
    return new DataLoader(async (callers: readonly string[]) => {
      const groups = await this.service.groupsOfCaller(ctx);
      return callers.map(() => groups);
    });
  }
}

@Resolver(() => NoticeAnswer)
export class NoticeAnswerFieldsResolver {
  constructor(private readonly db: Database) {}

  @Resolved('P1', () => Person, { nullable: true })
  by({ byId: id }: NoticeAnswer, _args: unknown, graph: GraphContext) {
    return graph.loader('person', byId(this.db, Person)).load(id);
  }

  @Resolved('P1', () => PeopleGroup, { nullable: true, description: 'The group that was asked then' })
  group({ groupId }: NoticeAnswer, _args: unknown, graph: GraphContext) {
    return graph.loader('groupById', byId(this.db, PeopleGroup)).load(groupId);
  }
}
