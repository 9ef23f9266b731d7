import { Args, Resolver } from '@nestjs/graphql';
import { StaffMutation } from '../../platform/graphql/classified.js';
import { Ctx } from '../../platform/graphql/graph-context.js';
import type { Context } from '../../platform/tenancy/context.js';
import { AddingService } from './adding.service.js';
import { BulkRisksService } from './bulk-risks.service.js';
import { ChangeRisksInput } from './bulk-risks.inputs.js';
import {
  AddRiskInput,
  ChangeRiskInput,
  CloseRiskInput,
  JoinRiskInput,
  RateRiskInput,
} from './editing.inputs.js';
import { EditingService } from './editing.service.js';
import { Risk } from './risk.entity.js';
import { LinkFindingsInput } from './linking.inputs.js';
import { LinkingService } from './linking.service.js';
import { RiskPayload, RisksPayload } from './risks.payloads.js';
import { TreatRiskInput } from './treatment.inputs.js';
import { TreatmentService } from './treatment.service.js';

/** What people do with risks of the register. */
@Resolver(() => Risk)
export class RiskActsResolver {
  constructor(
    private readonly adding: AddingService,
    private readonly editing: EditingService,
    private readonly linking: LinkingService,
    private readonly treatment: TreatmentService,
    private readonly bulk: BulkRisksService,
  ) {}

  @StaffMutation('risks.edit', () => RiskPayload)
  async addRisk(@Ctx() ctx: Context, @Args('input') input: AddRiskInput) {
    return { risk: await this.adding.add(ctx, input) };
  }

  @StaffMutation('risks.edit', () => RiskPayload)
  async changeRisk(@Ctx() ctx: Context, @Args('input') input: ChangeRiskInput) {
    return { risk: await this.editing.change(ctx, input) };
  }

  @StaffMutation('risks.edit', () => RiskPayload)
  async rateRisk(@Ctx() ctx: Context, @Args('input') input: RateRiskInput) {
    return { risk: await this.editing.rate(ctx, input) };
  }

  @StaffMutation('risks.edit', () => RiskPayload)
  async treatRisk(@Ctx() ctx: Context, @Args('input') input: TreatRiskInput) {
    return { risk: await this.treatment.treat(ctx, input) };
  }

  @StaffMutation('risks.edit', () => RiskPayload)
  async closeRisk(@Ctx() ctx: Context, @Args('input') input: CloseRiskInput) {
    return { risk: await this.editing.close(ctx, input) };
  }

  @StaffMutation('risks.edit', () => RiskPayload)
  async reopenRisk(@Ctx() ctx: Context, @Args('input') input: CloseRiskInput) {
    return { risk: await this.editing.reopen(ctx, input) };
  }

  @StaffMutation('risks.edit', () => RiskPayload)
  async joinRisk(@Ctx() ctx: Context, @Args('input') input: JoinRiskInput) {
    return { risk: await this.editing.join(ctx, input) };
  }

  @StaffMutation('risks.edit', () => RiskPayload)
  async linkFindings(@Ctx() ctx: Context, @Args('input') input: LinkFindingsInput) {
    return { risk: await this.linking.link(ctx, input) };
  }

  @StaffMutation('risks.edit', () => RisksPayload)
  async changeRisks(@Ctx() ctx: Context, @Args('input') input: ChangeRisksInput) {
    return { risks: await this.bulk.change(ctx, input) };
  }
}
