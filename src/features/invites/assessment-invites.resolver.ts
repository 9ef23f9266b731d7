import { Resolver } from '@nestjs/graphql';
import { Database } from '../../platform/database/database.js';
import { byParent } from '../../platform/graphql/by-id.js';
import { Resolved } from '../../platform/graphql/classified.js';
import type { GraphContext } from '../../platform/graphql/graph-context.js';
import { Assessment } from '../assessments/assessment.entity.js';
import { isLead } from '../assessments/lead.js';
import { Respondent } from '../assessments/respondent.entity.js';
import { inviteView } from './assessment-invites.js';
import { Delivery } from './delivery.entity.js';
import { Invite } from './invite.entity.js';
import { InviteView } from './invites.payloads.js';

/** The link and the mails of an assessment. */
@Resolver(() => Assessment)
export class AssessmentInvitesResolver {
  constructor(private readonly db: Database) {}

  @Resolved('P1', () => InviteView, { nullable: true, description: 'The newest link' })
  async invite(assessment: Assessment, _args: unknown, graph: GraphContext) {
    const order = { rotation: 'DESC', id: 'DESC' } as const;
    const people = await graph
      .loader('respondents', byParent(this.db, Respondent, 'assessmentId'))
      .load(assessment.id);
    const lead = people.find(isLead);
    const all = await graph
      .loader('invites', byParent(this.db, Invite, 'assessmentId', order))
      .load(assessment.id);
    const newest = all.find(({ respondentId }) => respondentId === lead?.id);
    return newest === undefined ? null : inviteView(newest, assessment, graph.caller.now);
  }

  @Resolved('P1', () => [Delivery], { description: 'Mails about it, newest first' })
  deliveries({ id }: Assessment, _args: unknown, graph: GraphContext) {
    const order = { at: 'DESC', id: 'DESC' } as const;
    return graph.loader('deliveries', byParent(this.db, Delivery, 'assessmentId', order)).load(id);
  }
}
