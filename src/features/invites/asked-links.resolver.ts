import { Args, Resolver } from '@nestjs/graphql';
import { Database } from '../../platform/database/database.js';
import { byParent } from '../../platform/graphql/by-id.js';
import { Resolved, StaffMutation } from '../../platform/graphql/classified.js';
import { Ctx, type GraphContext } from '../../platform/graphql/graph-context.js';
import type { Context } from '../../platform/tenancy/context.js';
import { Assessment } from '../assessments/assessment.entity.js';
import { Passing } from '../assessments/passing.entity.js';
import { Respondent } from '../assessments/respondent.entity.js';
import { isAsked } from './asked-link.js';
import { AskedLinksService } from './asked-links.service.js';
import { inviteView } from './assessment-invites.js';
import { Invite } from './invite.entity.js';
import { DeclineNewLinkInput } from './invites.inputs.js';
import { InvitePayload, NewLinkWish } from './invites.payloads.js';
import { hasPart } from './link-holder.js';

/** Who asks for a new link. */
@Resolver(() => Assessment)
export class AskedLinksResolver {
  constructor(
    private readonly db: Database,
    private readonly service: AskedLinksService,
  ) {}

  @Resolved('P1', () => NewLinkWish, {
    nullable: true,
    description: 'The oldest wish for a new link that nobody has answered',
  })
  async newLinkWish(assessment: Assessment, _args: unknown, graph: GraphContext) {
    const { id } = assessment;
    const order = { rotation: 'DESC', id: 'DESC' } as const;
    const invites = await graph.loader('invites', byParent(this.db, Invite, 'assessmentId', order)).load(id);
    const [oldest] = invites
      .filter(isAsked)
      .toSorted((one, other) => Date.parse(one.askedAt!) - Date.parse(other.askedAt!));
    if (oldest === undefined || assessment.answersDeletedAt !== null) return null;
    const [people, passings] = await Promise.all([
      graph.loader('respondents', byParent(this.db, Respondent, 'assessmentId')).load(id),
      graph.loader('passings', byParent(this.db, Passing, 'assessmentId')).load(id),
    ]);
    const holder = people.find((person) => person.id === oldest.respondentId)!;
    return {
      invite: inviteView(oldest, assessment, graph.caller.now),
      askedAt: oldest.askedAt,
      askedBy: holder,
      hasPart: hasPart(holder, assessment, passings),
    };
  }

  @StaffMutation('assessments.send', () => InvitePayload, {
    description: 'Answers a wish for a new link without one; the vendor may ask again',
  })
  async declineNewLink(@Ctx() ctx: Context, @Args('input') input: DeclineNewLinkInput) {
    return { assessment: await this.service.decline(ctx, input.assessmentId, input.inviteId) };
  }
}
