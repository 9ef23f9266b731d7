import { Args, Field, ID, InputType, Resolver } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import { Database } from '../../platform/database/database.js';
import { byParent } from '../../platform/graphql/by-id.js';
import { Resolved, Shown, StaffMutation, StaffNode } from '../../platform/graphql/classified.js';
import { StaffSchema } from '../../platform/graphql/doors.js';
import { staffEnum } from '../../platform/graphql/enums.js';
import { Ctx, type GraphContext } from '../../platform/graphql/graph-context.js';
import { DateTimeScalar } from '../../platform/graphql/scalars.js';
import { IdField } from '../../platform/graphql/typed-ids.js';
import type { Context } from '../../platform/tenancy/context.js';
import { Assessment } from './assessment.entity.js';
import { AssessmentPayload } from './assessments.payloads.js';
import { ChangeWish, type WishAnswer } from './change-wish.entity.js';
import { open } from './content.js';
import { WishAnswers } from './wish-answers.service.js';

const WishAnswerName = staffEnum('WishAnswer', ['REOPENED', 'DECLINED'], 'What became of a wish');

@InputType('DeclineChangeWishInput', { registerIn: StaffSchema })
export class DeclineChangeWishInput {
  @IdField('wsh')
  id!: string;

  @Field(() => String, { description: 'Why not; the vendor reads it' })
  @IsString()
  @MaxLength(2_000, { message: 'Use at most 2,000 characters.' })
  reason!: string;
}

@StaffNode('ChangeWish', 'wsh', 'What the vendor wants to change after sending')
export class ChangeWishView {
  @Shown('P1', () => ID)
  id!: string;

  @Shown('P4', () => String)
  text!: string;

  @Shown('P4', () => DateTimeScalar)
  wishedAt!: string;

  @Shown('P4', () => WishAnswerName, { nullable: true, description: 'Null while nobody has answered it' })
  answer!: WishAnswer | null;

  @Shown('P4', () => DateTimeScalar, { nullable: true })
  answeredAt!: string | null;

  @Shown('P4', () => String, { nullable: true, description: 'Why it was declined' })
  reply!: string | null;
}

/** What the vendor asks for after sending, and what staff say to it. */
@Resolver(() => Assessment)
export class ChangeWishesResolver {
  constructor(
    private readonly db: Database,
    private readonly answers: WishAnswers,
  ) {}

  @StaffMutation('assessments.review', () => AssessmentPayload, {
    description: 'Says no to a wish, with the reason that the vendor reads; it can wish again',
  })
  async declineChangeWish(@Ctx() ctx: Context, @Args('input') { id, reason }: DeclineChangeWishInput) {
    return { assessment: await this.answers.decline(ctx, id, reason) };
  }

  @Resolved('P4', () => [ChangeWishView], { description: 'Newest first' })
  async changeWishes({ id }: Assessment, _args: unknown, graph: GraphContext) {
    const order = { wishedAt: 'DESC' } as const;
    const rows = await graph
      .loader('changeWishes', byParent(this.db, ChangeWish, 'assessmentId', order))
      .load(id);
    return rows.map((row) => ({
      ...row,
      text: open<string>(row.content) ?? '',
      reply: row.reply === null ? null : open<string>(row.reply),
    }));
  }
}
