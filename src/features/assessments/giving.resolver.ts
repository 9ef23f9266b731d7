import { Args, Resolver } from '@nestjs/graphql';
import { StaffMutation } from '../../platform/graphql/classified.js';
import { Ctx } from '../../platform/graphql/graph-context.js';
import type { Context } from '../../platform/tenancy/context.js';
import { Assessment } from './assessment.entity.js';
import { GiveAssessmentInput } from './assessments.inputs.js';
import { AssessmentPayload } from './assessments.payloads.js';
import { GivingService } from './giving.service.js';

@Resolver(() => Assessment)
export class GivingResolver {
  constructor(private readonly service: GivingService) {}

  @StaffMutation('assessments.send', () => AssessmentPayload, {
    description: 'Gives the answers to somebody who reviews them, or takes them back',
  })
  async giveAssessment(@Ctx() ctx: Context, @Args('input') input: GiveAssessmentInput) {
    return { assessment: await this.service.give(ctx, input) };
  }
}
