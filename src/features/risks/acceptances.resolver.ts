import { Args, Resolver } from '@nestjs/graphql';
import { Database } from '../../platform/database/database.js';
import { byId } from '../../platform/graphql/by-id.js';
import { Resolved, StaffMutation } from '../../platform/graphql/classified.js';
import { Ctx, type GraphContext } from '../../platform/graphql/graph-context.js';
import type { Context } from '../../platform/tenancy/context.js';
import { Person } from '../identity/person.entity.js';
import { RiskAcceptance } from './acceptance.type.js';
import { AcceptRiskInput, AskAcceptanceInput, EndAcceptanceInput } from './acceptances.inputs.js';
import { AcceptancesService } from './acceptances.service.js';
import { RiskPayload } from './risks.payloads.js';

@Resolver(() => RiskAcceptance)
export class AcceptancesResolver {
  constructor(
    private readonly service: AcceptancesService,
    private readonly db: Database,
  ) {}

  @StaffMutation('risks.edit', () => RiskPayload)
  async askAcceptance(@Ctx() ctx: Context, @Args('input') input: AskAcceptanceInput) {
    return { risk: await this.service.ask(ctx, input) };
  }

  @StaffMutation('risks.accept', () => RiskPayload)
  async acceptRisk(@Ctx() ctx: Context, @Args('input') input: AcceptRiskInput) {
    return { risk: await this.service.accept(ctx, input) };
  }

  @StaffMutation('risks.accept', () => RiskPayload)
  async declineAcceptance(@Ctx() ctx: Context, @Args('input') input: EndAcceptanceInput) {
    return { risk: await this.service.decline(ctx, input) };
  }

  @StaffMutation('risks.edit', () => RiskPayload)
  async endAcceptance(@Ctx() ctx: Context, @Args('input') input: EndAcceptanceInput) {
    return { risk: await this.service.end(ctx, input) };
  }

  @Resolved('P1', () => Person, { nullable: true })
  askedBy({ askedById }: RiskAcceptance, _args: unknown, graph: GraphContext) {
    return this.person(askedById, graph);
  }

  @Resolved('P1', () => Person, { nullable: true })
  answeredBy({ answeredById }: RiskAcceptance, _args: unknown, graph: GraphContext) {
    return this.person(answeredById, graph);
  }

  @Resolved('P1', () => Person, { nullable: true, description: 'Null: the calendar ended it' })
  endedBy({ endedById }: RiskAcceptance, _args: unknown, graph: GraphContext) {
    return this.person(endedById, graph);
  }

  private person(id: string | null, graph: GraphContext) {
    return id === null ? null : graph.loader('person', byId(this.db, Person)).load(id);
  }
}
