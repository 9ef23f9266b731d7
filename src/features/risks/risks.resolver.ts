import { Args, ID, Resolver } from '@nestjs/graphql';
import { Database } from '../../platform/database/database.js';
import { byId } from '../../platform/graphql/by-id.js';
import {
  Resolved,
  StaffMutation,
  StaffObject,
  StaffQuery,
  Shown,
} from '../../platform/graphql/classified.js';
import { Ctx, type GraphContext } from '../../platform/graphql/graph-context.js';
import { connectionOf } from '../../platform/graphql/pages.js';
import { IdPipe } from '../../platform/graphql/typed-ids.js';
import { Payload } from '../../platform/graphql/user-error.js';
import type { Context } from '../../platform/tenancy/context.js';
import { Vendor } from '../vendors/vendor.entity.js';
import { Finding } from './finding.entity.js';
import { RaisingService } from './raising.service.js';
import { findingsOfRisk } from './risk-loaders.js';
import { Risk } from './risk.entity.js';
import { ConfirmRiskInput, RaiseRiskInput, RejectRiskInput, RisksArgs } from './risks.inputs.js';
import { RisksService } from './risks.service.js';

const RiskConnection = connectionOf(Risk, 'Risk');

@StaffObject('RiskPayload', 'Result of a change to a risk')
class RiskPayload extends Payload {
  @Shown('P1', () => Risk, { nullable: true })
  risk?: Risk;
}

@Resolver(() => Risk)
export class RisksResolver {
  constructor(
    private readonly service: RisksService,
    private readonly raising: RaisingService,
    private readonly db: Database,
  ) {}

  @StaffQuery('risks.read', () => RiskConnection, {
    description: 'Drafts and open risks unless states are named; the worst first',
  })
  risks(@Ctx() ctx: Context, @Args() args: RisksArgs) {
    return this.service.page(ctx, args);
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

  @Resolved('P1', () => Vendor)
  vendor(risk: Risk, _args: unknown, graph: GraphContext) {
    return graph.loader('vendor', byId(this.db, Vendor)).load(risk.vendorId);
  }

  @Resolved('P1', () => [Finding])
  findings(risk: Risk, _args: unknown, graph: GraphContext) {
    return graph.loader('findingsOfRisk', findingsOfRisk(this.db)).load(risk.id);
  }
}
