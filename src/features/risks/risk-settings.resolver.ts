import { Args, Resolver } from '@nestjs/graphql';
import { Resolved, StaffMutation, StaffQuery } from '../../platform/graphql/classified.js';
import { Ctx } from '../../platform/graphql/graph-context.js';
import type { Context } from '../../platform/tenancy/context.js';
import { ProposalRun } from './proposal-run.entity.js';
import { ProposalRuns } from './proposal-runs.service.js';
import { RiskSettings } from './risk-settings.entity.js';
import { SetRiskSettingsInput } from './risk-settings.inputs.js';
import { acceptingRoles, RiskSettingsService } from './risk-settings.service.js';
import { RiskSettingsPayload } from './risks.payloads.js';

@Resolver(() => RiskSettings)
export class RiskSettingsResolver {
  constructor(
    private readonly service: RiskSettingsService,
    private readonly runs: ProposalRuns,
  ) {}

  @StaffQuery('risks.read', () => RiskSettings)
  riskSettings(@Ctx() ctx: Context) {
    return this.service.find(ctx);
  }

  @Resolved('P1', () => [String], {
    description: 'Roles that may accept risks at all, as the appetite writes them',
  })
  acceptingRoles() {
    return acceptingRoles();
  }

  @StaffQuery('risks.read', () => ProposalRun, {
    nullable: true,
    description: 'How far changed rules have come; null: they were never changed',
  })
  proposalRun(@Ctx() ctx: Context) {
    return this.runs.newest(ctx);
  }

  @StaffMutation('decisions.make', () => RiskSettingsPayload)
  async setRiskSettings(@Ctx() ctx: Context, @Args('input') input: SetRiskSettingsInput) {
    return { settings: await this.service.set(ctx, input) };
  }
}
