import { Args, Field, InputType, Int, Resolver } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import { Database } from '../../platform/database/database.js';
import { byParent } from '../../platform/graphql/by-id.js';
import { Resolved, Shown, StaffMutation, StaffObject } from '../../platform/graphql/classified.js';
import { StaffSchema } from '../../platform/graphql/doors.js';
import { Ctx, type GraphContext } from '../../platform/graphql/graph-context.js';
import { DateScalar, DateTimeScalar, JsonScalar } from '../../platform/graphql/scalars.js';
import { IdField } from '../../platform/graphql/typed-ids.js';
import type { Context } from '../../platform/tenancy/context.js';
import { AnswerReads } from './answer-reads.js';
import { AnswerVersion } from './answer-version.entity.js';
import { Assessment } from './assessment.entity.js';
import { AssessmentPayload } from './assessments.payloads.js';
import { open } from './content.js';
import { Reopening } from './reopening.entity.js';
import { ReopeningService } from './reopening.service.js';
import { storedAnswer } from './stored-answer.js';

@InputType('ReopenQuestionsInput', { registerIn: StaffSchema })
export class ReopenQuestionsInput {
  @IdField('asm')
  assessmentId!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;

  @Field(() => [String])
  @IsArray()
  @ArrayMinSize(1, { message: 'Choose at least one question.' })
  @ArrayMaxSize(500, { message: 'At most 500 questions.' })
  @IsString({ each: true })
  questionIds!: string[];

  @Field(() => String)
  @IsString()
  @MaxLength(2_000, { message: 'Use at most 2,000 characters.' })
  reason!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Absent: the day of before, or in a week' })
  @IsOptional()
  @IsString()
  dueOn?: string | null;
}

@StaffObject('AnswerVersion', 'An answer as it was sent before its question was opened again')
export class AnswerVersionView {
  @Shown('P4', () => String)
  questionId!: string;

  @Shown('P4', () => Int)
  version!: number;

  @Shown('P4', () => JsonScalar, { nullable: true })
  value!: unknown;

  @Shown('P4', () => String, { nullable: true })
  naReason!: string | null;

  @Shown('P4', () => String, { nullable: true })
  comment!: string | null;

  @Shown('P4', () => DateTimeScalar)
  savedAt!: string;
}

@StaffObject('Reopening', 'Questions that were opened again')
export class ReopeningView {
  @Shown('P4', () => [String])
  questionIds!: string[];

  @Shown('P4', () => String)
  reason!: string;

  @Shown('P4', () => DateTimeScalar)
  reopenedAt!: string;

  @Shown('P4', () => DateTimeScalar, { nullable: true, description: 'When the vendor sent again' })
  closedAt!: string | null;
}

/** Back to the vendor: what was opened, and what it had said before. */
@Resolver(() => Assessment)
export class ReopeningResolver {
  constructor(
    private readonly db: Database,
    private readonly service: ReopeningService,
    private readonly readings: AnswerReads,
  ) {}

  @StaffMutation('assessments.review', () => AssessmentPayload, {
    description: 'Opens single questions again; the rest stays closed and old versions are kept',
  })
  async reopenQuestions(@Ctx() ctx: Context, @Args('input') input: ReopenQuestionsInput) {
    return { assessment: await this.service.reopen(ctx, input) };
  }

  @Resolved('P4', () => [AnswerVersionView], { description: 'Earlier answers, newest first' })
  async answerVersions(assessment: Assessment, _args: unknown, graph: GraphContext) {
    await this.readings.record(graph.caller, assessment);
    const { tenantId, id: assessmentId } = assessment;
    const rows = await this.db.read(graph.caller, (tx) =>
      tx.em.find(AnswerVersion, { where: { tenantId, assessmentId }, order: { version: 'DESC' } }),
    );
    return rows.map((row) => ({ ...row, ...storedAnswer(row) }));
  }

  @Resolved('P4', () => [ReopeningView], { description: 'Newest first' })
  async reopenings({ id }: Assessment, _args: unknown, graph: GraphContext) {
    const order = { reopenedAt: 'DESC' } as const;
    const rows = await graph
      .loader('reopenings', byParent(this.db, Reopening, 'assessmentId', order))
      .load(id);
    return rows.map((row) => ({ ...row, reason: open<string>(row.content) ?? '' }));
  }
}
