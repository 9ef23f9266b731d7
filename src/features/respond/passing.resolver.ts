import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { Ctx } from '../../platform/graphql/graph-context.js';
import type { Context } from '../../platform/tenancy/context.js';
import { AnswersService } from '../assessments/answers.service.js';
import { ChangeWishes } from '../assessments/change-wishes.service.js';
import { open } from '../assessments/content.js';
import type { PassedTo, Passing } from '../assessments/passing.entity.js';
import { openReopening } from '../assessments/reopened.js';
import type { Reopening } from '../assessments/reopening.entity.js';
import { PassingService } from '../assessments/passing.service.js';
import { finishedOf, reopeningOf } from './own-part.js';
import {
  AskToChangeInput,
  HandOverInput,
  PassingPayload,
  PassOnInput,
  RespondPassing,
  TakeBackInput,
} from './passing.types.js';

/** The vendor's people among themselves: parts go out and come back. */
@Resolver(() => RespondPassing)
export class PassingResolver {
  constructor(
    private readonly db: Database,
    private readonly service: PassingService,
    private readonly answers: AnswersService,
    private readonly wishes: ChangeWishes,
  ) {}

  @Query(() => [RespondPassing], { description: 'Parts that this respondent passed on' })
  passings(@Ctx() ctx: Context): Promise<RespondPassing[]> {
    return this.db.read(ctx, async (tx) => {
      const rows = await this.service.rows(tx);
      const answered = await this.sectionsOfAnswers(tx);
      const reopening = await openReopening(tx);
      return rows
        .filter(({ passedBy, isWhole }) => passedBy === ctx.respondentId && !isWhole)
        .map((row) => shown(row, answered, reopening));
    });
  }

  @Mutation(() => PassingPayload)
  async passOn(@Ctx() ctx: Context, @Args('input') input: PassOnInput) {
    const { note = null, questionId = null, dueOn = null } = input;
    await this.service.passOn(ctx, { ...input, note, questionId, dueOn });
    return { passings: await this.passings(ctx) };
  }

  @Mutation(() => PassingPayload)
  async takeBack(@Ctx() ctx: Context, @Args('input') { passingId }: TakeBackInput) {
    await this.service.takeBack(ctx, passingId);
    return { passings: await this.passings(ctx) };
  }

  @Mutation(() => PassingPayload, { description: 'Everything to the right person; this link ends' })
  async handOver(@Ctx() ctx: Context, @Args('input') { name, email, note = null }: HandOverInput) {
    await this.service.handOver(ctx, { name, email, note });
    return { passings: [] };
  }

  @Mutation(() => PassingPayload, { description: 'A colleague says that its part is done' })
  async finishPart(@Ctx() ctx: Context) {
    await this.service.finish(ctx);
    return { passings: [] };
  }

  @Mutation(() => PassingPayload, { description: 'After sending: asks the sender to open questions again' })
  async askToChange(@Ctx() ctx: Context, @Args('input') { text }: AskToChangeInput) {
    await this.wishes.ask(ctx, text);
    return { passings: [] };
  }

  private async sectionsOfAnswers(tx: Tx): Promise<readonly Answered[]> {
    const rows = await this.answers.rows(tx);
    return rows.map(({ section, questionId }) => ({ section, questionId }));
  }
}

interface Answered {
  readonly section: string;
  readonly questionId: string;
}

function shown(row: Passing, answers: readonly Answered[], reopening: Reopening | null): RespondPassing {
  const { id, sections, questionId, dueOn, passedAt, takenBackAt } = row;
  const { name, email } = open<PassedTo>(row.content)!;
  const isIn = (answer: Answered) =>
    questionId === null ? sections.includes(answer.section) : answer.questionId === questionId;
  const own = answers.filter(isIn);
  const isInPart = (question: string) => own.some((answer) => answer.questionId === question);
  const finishedAt = finishedOf(row.finishedAt, reopeningOf(reopening, isInPart));
  const answered = own.length;
  return { id, name, email, sections, questionId, dueOn, answered, passedAt, takenBackAt, finishedAt };
}
