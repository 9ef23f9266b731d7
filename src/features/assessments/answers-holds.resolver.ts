import { Args, Resolver } from '@nestjs/graphql';
import { Database } from '../../platform/database/database.js';
import { byId, byParent } from '../../platform/graphql/by-id.js';
import { Resolved, StaffMutation } from '../../platform/graphql/classified.js';
import { Ctx, type GraphContext } from '../../platform/graphql/graph-context.js';
import type { Context } from '../../platform/tenancy/context.js';
import { Person } from '../identity/person.entity.js';
import { AnswersHold } from './answers-hold.entity.js';
import { AnswersHolds } from './answers-holds.service.js';
import { Assessment } from './assessment.entity.js';
import { HoldAnswersInput, ReleaseAnswersInput } from './answers-holds.inputs.js';
import { AssessmentPayload } from './assessments.payloads.js';

const NEWEST = { heldAt: 'DESC', id: 'DESC' } as const;

@Resolver(() => Assessment)
export class AnswersHoldsResolver {
  constructor(
    private readonly db: Database,
    private readonly service: AnswersHolds,
  ) {}

  @StaffMutation('decisions.make', () => AssessmentPayload, {
    description: 'While the hold stands the answers are not deleted, however long they have been kept',
  })
  async holdAnswers(@Ctx() ctx: Context, @Args('input') { assessmentId, reason }: HoldAnswersInput) {
    return { assessment: await this.service.hold(ctx, assessmentId, reason) };
  }

  @StaffMutation('decisions.make', () => AssessmentPayload)
  async releaseAnswers(@Ctx() ctx: Context, @Args('input') { id, reason }: ReleaseAnswersInput) {
    return { assessment: await this.service.release(ctx, id, reason) };
  }

  @Resolved('P1', () => AnswersHold, { nullable: true, description: 'The hold that stands' })
  async answersHold({ id }: Assessment, _args: unknown, graph: GraphContext) {
    const all = await graph
      .loader('answersHolds', byParent(this.db, AnswersHold, 'assessmentId', NEWEST))
      .load(id);
    return all.find(({ releasedAt }) => releasedAt === null) ?? null;
  }
}

@Resolver(() => AnswersHold)
export class AnswersHoldFieldsResolver {
  constructor(private readonly db: Database) {}

  @Resolved('P1', () => Person)
  heldBy({ heldById }: AnswersHold, _args: unknown, graph: GraphContext) {
    return graph.loader('person', byId(this.db, Person)).load(heldById);
  }
}
