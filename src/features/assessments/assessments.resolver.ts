import { Args, ID, Resolver } from '@nestjs/graphql';
import { StaffMutation, StaffQuery } from '../../platform/graphql/classified.js';
import { Ctx } from '../../platform/graphql/graph-context.js';
import { IdPipe } from '../../platform/graphql/typed-ids.js';
import type { Context } from '../../platform/tenancy/context.js';
import { AnswerViews } from './answer-views.service.js';
import { Assessment } from './assessment.entity.js';
import { AssessmentsArgs, FinishReviewInput, ReviewAnswerInput } from './assessments.inputs.js';
import {
  AssessmentConnection,
  AssessmentPayload,
  Readiness,
  ReviewAnswerPayload,
} from './assessments.payloads.js';
import { AssessmentsService } from './assessments.service.js';
import { ReadinessService } from './readiness.service.js';
import { ReviewsService } from './reviews.service.js';

/** `sendAssessment` stands in `invites`: its answer holds a link. */
@Resolver(() => Assessment)
export class AssessmentsResolver {
  constructor(
    private readonly service: AssessmentsService,
    private readonly readinessService: ReadinessService,
    private readonly reviews: ReviewsService,
    private readonly views: AnswerViews,
  ) {}

  @StaffQuery('assessments.read', () => AssessmentConnection, {
    description: 'Newest first, a page at a time',
  })
  assessments(@Ctx() ctx: Context, @Args() args: AssessmentsArgs) {
    return this.service.page(ctx, args, args.filter ?? {});
  }

  @StaffQuery('assessments.read', () => Assessment)
  assessment(@Ctx() ctx: Context, @Args('id', { type: () => ID }, new IdPipe('asm')) id: string) {
    return this.service.find(ctx, id);
  }

  @StaffQuery('assessments.send', () => Readiness, {
    description: 'Ready to send? What would stop the vendor',
  })
  readiness(
    @Ctx() ctx: Context,
    @Args('serviceId', { type: () => ID }, new IdPipe('svc')) serviceId: string,
    @Args('questionnaireId', { type: () => ID }, new IdPipe('qnr')) questionnaireId: string,
    @Args('contactId', { type: () => ID, nullable: true }, new IdPipe('con')) contactId?: string,
  ) {
    return this.readinessService.check(ctx, serviceId, questionnaireId, contactId);
  }

  @StaffMutation('assessments.review', () => ReviewAnswerPayload)
  async reviewAnswer(@Ctx() ctx: Context, @Args('input') input: ReviewAnswerInput) {
    const assessment = await this.reviews.review(ctx, input);
    return { assessment, answer: await this.views.one(ctx, assessment, input.questionId) };
  }

  @StaffMutation('assessments.review', () => AssessmentPayload)
  async finishReview(@Ctx() ctx: Context, @Args('input') input: FinishReviewInput) {
    return { assessment: await this.reviews.finish(ctx, input) };
  }
}
