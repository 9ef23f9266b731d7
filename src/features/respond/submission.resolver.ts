import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { AnswerValue } from '../../core/questionnaire/answer.js';
import { Ctx, Graph, GraphContext } from '../../platform/graphql/graph-context.js';
import type { Context } from '../../platform/tenancy/context.js';
import { AnswersService } from '../assessments/answers.service.js';
import { SubmissionsService } from '../assessments/submissions.service.js';
import {
  SaveAnswerInput,
  SaveAnswerPayload,
  SubmitAnswersInput,
  SubmitAnswersPayload,
} from './respond.payloads.js';
import { RespondService } from './respond.service.js';
import { RespondAssessment } from './respond.types.js';

/** Step 1 of the walk: the vendor answers and presses *Send answers* (HOUSE 3). */
@Resolver(() => RespondAssessment)
export class SubmissionResolver {
  constructor(
    private readonly respond: RespondService,
    private readonly answers: AnswersService,
    private readonly submissions: SubmissionsService,
  ) {}

  @Query(() => RespondAssessment)
  assessment(@Graph() { caller, language }: GraphContext) {
    return this.respond.find(caller, language);
  }

  @Mutation(() => SaveAnswerPayload)
  async saveAnswer(@Ctx() ctx: Context, @Args('input') input: SaveAnswerInput) {
    const value = (input.value ?? null) as AnswerValue | null;
    const { naReason = null, comment = null, questionId, expectedVersion } = input;
    return {
      answer: await this.answers.save(ctx, { questionId, expectedVersion, value, naReason, comment }),
    };
  }

  @Mutation(() => SubmitAnswersPayload)
  async submitAnswers(@Graph() { caller, language }: GraphContext, @Args('input') input: SubmitAnswersInput) {
    await this.submissions.submit(caller, { ...input, language });
    return { assessment: await this.respond.find(caller, language) };
  }
}
