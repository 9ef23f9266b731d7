import { Args, Parent, Resolver } from '@nestjs/graphql';
import { Database } from '../../platform/database/database.js';
import { byId } from '../../platform/graphql/by-id.js';
import { Resolved, StaffMutation } from '../../platform/graphql/classified.js';
import { Ctx, Graph, type GraphContext } from '../../platform/graphql/graph-context.js';
import type { Context } from '../../platform/tenancy/context.js';
import { asksOfAgreement, countedClausesOf } from './agreement-loaders.js';
import { Agreement } from './agreement.entity.js';
import { askLetter, letterText } from './ask-letter.js';
import { AskViews } from './ask-views.js';
import { AskPayload, AskView } from './agreements.payloads.js';
import { AsksService } from './asks.service.js';
import { AsksArgs, MoveAskInput } from './clauses.inputs.js';
import { stateOf } from './standing-agreement.js';

/** The negotiation list of an agreement. */
@Resolver(() => Agreement)
export class AsksResolver {
  constructor(
    private readonly service: AsksService,
    private readonly views: AskViews,
    private readonly db: Database,
  ) {}

  @StaffMutation('agreements.edit', () => AskPayload)
  async moveAsk(@Ctx() ctx: Context, @Args('input') input: MoveAskInput) {
    return { agreement: await this.service.move(ctx, input) };
  }

  @Resolved('P1', () => [AskView], { description: 'Gaps and signs of trouble, the gravest first' })
  async asks(@Parent() { id }: Agreement, @Args() { language }: AsksArgs, @Graph() graph: GraphContext) {
    return this.viewsOf(id, language ?? graph.language, graph);
  }

  @Resolved('P2', () => String, {
    nullable: true,
    description:
      'The open points as plain text for the vendor, without anything for us alone; null: none is open',
  })
  async askLetter(
    @Parent() agreement: Agreement,
    @Args() { language }: AsksArgs,
    @Graph() graph: GraphContext,
  ) {
    const { id, addsToId } = agreement;
    const written = language ?? graph.language;
    const contract =
      addsToId === null ? null : await graph.loader('agreement', byId(this.db, Agreement)).load(addsToId);
    const state = stateOf(agreement, graph.caller.today, contract);
    const letter = askLetter(agreement, state, await this.viewsOf(id, written, graph), written);
    return letter === null ? null : letterText(letter);
  }

  private async viewsOf(id: string, language: 'en' | 'de', graph: GraphContext): Promise<AskView[]> {
    const clauses = await graph.loader('countedClausesOf', countedClausesOf(this.db)).load(id);
    const rows = await graph.loader('asksOfAgreement', asksOfAgreement(this.db)).load(id);
    return this.views.of(clauses, id, rows, language);
  }
}
