import { Args, ID, Resolver } from '@nestjs/graphql';
import { StaffMutation, StaffQuery } from '../../platform/graphql/classified.js';
import { Ctx, Graph, type GraphContext } from '../../platform/graphql/graph-context.js';
import { connectionOf } from '../../platform/graphql/pages.js';
import { IdPipe } from '../../platform/graphql/typed-ids.js';
import type { Context } from '../../platform/tenancy/context.js';
import { RaisingService } from './raising.service.js';
import { RiskMapGroup, RuleShare } from './risk-map.type.js';
import { Risk } from './risk.entity.js';
import {
  ConfirmRiskInput,
  RaiseRiskInput,
  RejectRiskInput,
  RiskFilterArgs,
  RisksArgs,
} from './risks.inputs.js';
import { RiskPayload } from './risks.payloads.js';
import { RisksService } from './risks.service.js';

const RiskConnection = connectionOf(Risk, 'Risk');

@Resolver(() => Risk)
export class RisksResolver {
  constructor(
    private readonly service: RisksService,
    private readonly raising: RaisingService,
  ) {}

  @StaffQuery('risks.read', () => RiskConnection, {
    description: 'Drafts, open and accepted risks unless states are named; the worst first',
  })
  risks(@Graph() { caller, language }: GraphContext, @Args() args: RisksArgs) {
    return this.service.page(caller, language, args);
  }

  @StaffQuery('risks.read', () => [RiskMapGroup], {
    description: 'How many risks of a filter lie where; the sums are those of the list',
  })
  riskMap(@Graph() { caller, language }: GraphContext, @Args() { filter }: RiskFilterArgs) {
    return this.service.map(caller, language, filter);
  }

  @StaffQuery('risks.read', () => [RuleShare], {
    description: 'What became of the proposals of each rule; the one that was rejected most comes first',
  })
  ruleShares(@Ctx() ctx: Context) {
    return this.service.shares(ctx);
  }

  @StaffQuery('risks.read', () => Risk)
  risk(@Ctx() ctx: Context, @Args('id', { type: () => ID }, new IdPipe('rsk')) id: string) {
    return this.service.find(ctx, id);
  }

  @StaffMutation('risks.edit', () => RiskPayload)
  async raiseRisk(@Ctx() ctx: Context, @Args('input') input: RaiseRiskInput) {
    return { risk: await this.raising.raise(ctx, input) };
  }

  @StaffMutation('risks.edit', () => RiskPayload)
  async confirmRisk(@Ctx() ctx: Context, @Args('input') input: ConfirmRiskInput) {
    return { risk: await this.service.confirm(ctx, input) };
  }

  @StaffMutation('risks.edit', () => RiskPayload)
  async rejectRisk(@Ctx() ctx: Context, @Args('input') input: RejectRiskInput) {
    return { risk: await this.service.reject(ctx, input) };
  }
}
