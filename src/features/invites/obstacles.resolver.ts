import { Resolver } from '@nestjs/graphql';
import { Database } from '../../platform/database/database.js';
import { byId, byParent } from '../../platform/graphql/by-id.js';
import { Resolved } from '../../platform/graphql/classified.js';
import type { GraphContext } from '../../platform/graphql/graph-context.js';
import { Settings } from '../../platform/settings.js';
import { Assessment } from '../assessments/assessment.entity.js';
import { isLead } from '../assessments/lead.js';
import { Passing } from '../assessments/passing.entity.js';
import { Respondent } from '../assessments/respondent.entity.js';
import { Vendor } from '../vendors/vendor.entity.js';
import { Delivery } from './delivery.entity.js';
import { Invite } from './invite.entity.js';
import { ObstacleName, obstaclesOf } from './obstacles.js';

/** "Why can this vendor not answer?" */
@Resolver(() => Assessment)
export class ObstaclesResolver {
  constructor(
    private readonly db: Database,
    private readonly settings: Settings,
  ) {}

  @Resolved('P1', () => [ObstacleName], { description: 'What may stand in the way, most likely first' })
  async obstacles(assessment: Assessment, _args: unknown, graph: GraphContext) {
    const { id, vendorId } = assessment;
    const [people, invites, deliveries, passings, vendor] = await Promise.all([
      graph.loader('respondents', byParent(this.db, Respondent, 'assessmentId')).load(id),
      graph
        .loader('invites', byParent(this.db, Invite, 'assessmentId', { rotation: 'DESC', id: 'DESC' }))
        .load(id),
      graph
        .loader('deliveries', byParent(this.db, Delivery, 'assessmentId', { at: 'DESC', id: 'DESC' }))
        .load(id),
      graph.loader('passings', byParent(this.db, Passing, 'assessmentId')).load(id),
      graph.loader('vendor', byId(this.db, Vendor)).load(vendorId),
    ]);
    const lead = people.find(isLead);
    return obstaclesOf({
      assessment,
      lead,
      invite: invites.find(({ respondentId }) => respondentId === lead?.id),
      deliveries,
      passings,
      isArchived: vendor?.isArchived === true,
      hasMailServer: this.settings.smtpUrl !== undefined,
      now: graph.caller.now,
      today: graph.caller.today,
    });
  }
}
