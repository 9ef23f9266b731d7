import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { EventBus } from '../../platform/events/bus.js';
import { refuse } from '../../platform/errors/user-errors.js';
import type { Context } from '../../platform/tenancy/context.js';
import { GroupsService } from '../identity/groups.service.js';
import type { AnswerNoticeInput } from './notices.inputs.js';
import { NoticesService } from './notices.service.js';
import type { SubProcessorNotice } from './sub-processor-notice.entity.js';
import { NoticeAnswered } from './sub-processors.events.js';

/** The group that is asked about a notice answers it; whoever decides reads that beside what is proposed. */
@Injectable()
export class NoticeAnswersService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly groups: GroupsService,
    private readonly notices: NoticesService,
  ) {}

  answer(ctx: Context, input: AnswerNoticeInput): Promise<SubProcessorNotice> {
    return this.db.tx(ctx, async (tx) => {
      const { notice, service } = await this.notices.open(tx, input.id);
      const { groupId } = notice;
      const mine = await this.groups.idsOf(tx, ctx.actor.id);
      if (groupId === null || !mine.includes(groupId))
        return refuse(
          'NOT_ALLOWED',
          'id',
          'You are not in the group that is asked. Have the question put to a group that you are in.',
        );
      const { opinion } = input;
      const reason = input.reason.trim();
      const answer = { opinion, reason, at: ctx.now, byId: ctx.actor.id, groupId };
      await this.notices.update(tx, notice, input.expectedVersion, { answers: [...notice.answers, answer] });
      await this.bus.publish(tx, new NoticeAnswered(service.vendorId, notice.id, groupId, opinion, reason));
      return this.notices.load(tx, notice.id);
    });
  }

  /** Ids of the groups the caller is in. */
  groupsOfCaller(ctx: Context): Promise<string[]> {
    return this.db.read(ctx, (tx) => this.groups.idsOf(tx, ctx.actor.id));
  }
}
