import { Args, Parent, Resolver } from '@nestjs/graphql';
import { Database } from '../../platform/database/database.js';
import { Resolved, StaffMutation } from '../../platform/graphql/classified.js';
import { Ctx, Graph, type GraphContext } from '../../platform/graphql/graph-context.js';
import type { Context } from '../../platform/tenancy/context.js';
import { asksOfAgreement, countedClausesOf } from './agreement-loaders.js';
import { Agreement } from './agreement.entity.js';
import { AskPayload, AskView } from './agreements.payloads.js';
import { AsksService } from './asks.service.js';
import { AsksArgs, MoveAskInput } from './clauses.inputs.js';

/** The negotiation list of an agreement. */
@Resolver(() => Agreement)
export class AsksResolver {
  constructor(
    private readonly service: AsksService,
    private readonly db: Database,
  ) {}

  @StaffMutation('agreements.edit', () => AskPayload)
  async moveAsk(@Ctx() ctx: Context, @Args('input') input: MoveAskInput) {
    return { agreement: await this.service.move(ctx, input) };
  }

  @Resolved('P1', () => [AskView], { description: 'Gaps and signs of trouble, the gravest first' })
  async asks(@Parent() { id }: Agreement, @Args() { language }: AsksArgs, @Graph() graph: GraphContext) {
    const clauses = await graph.loader('countedClausesOf', countedClausesOf(this.db)).load(id);
    const rows = await graph.loader('asksOfAgreement', asksOfAgreement(this.db)).load(id);
    return this.service.viewsOf(clauses, rows, language ?? graph.language);
  }
}
