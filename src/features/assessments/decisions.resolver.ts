import { Args, Resolver } from '@nestjs/graphql';
import { StaffMutation } from '../../platform/graphql/classified.js';
import { Ctx } from '../../platform/graphql/graph-context.js';
import type { Context } from '../../platform/tenancy/context.js';
import { AssessmentPayload } from './assessments.payloads.js';
import { ConditionGroups } from './condition-groups.service.js';
import { DecisionConditions } from './decision-conditions.service.js';
import { DecisionProposals } from './decision-proposals.service.js';
import { DecisionStops } from './decision-stops.service.js';
import { Decision } from './decision.entity.js';
import {
  AdviseInput,
  DecideInput,
  EndConditionInput,
  HandOverConditionInput,
  LiftStopInput,
  ProposeDecisionInput,
  StopVendorInput,
  WithdrawProposalInput,
} from './decisions.inputs.js';
import { ConditionPayload, DecisionPayload, VendorStopPayload } from './decisions.payloads.js';
import { DecisionsService } from './decisions.service.js';

/** The way to a decision, and what follows from it. */
@Resolver(() => Decision)
export class DecisionsResolver {
  constructor(
    private readonly proposals: DecisionProposals,
    private readonly decisions: DecisionsService,
    private readonly conditions: DecisionConditions,
    private readonly conditionGroups: ConditionGroups,
    private readonly stops: DecisionStops,
  ) {}

  @StaffMutation('decisions.propose', () => AssessmentPayload, {
    description: 'Takes the place of a proposal that waits',
  })
  async proposeDecision(@Ctx() ctx: Context, @Args('input') input: ProposeDecisionInput) {
    return { assessment: await this.proposals.propose(ctx, input) };
  }

  @StaffMutation('decisions.propose', () => AssessmentPayload)
  async withdrawProposal(@Ctx() ctx: Context, @Args('input') input: WithdrawProposalInput) {
    const { assessmentId, expectedVersion } = input;
    return { assessment: await this.proposals.withdraw(ctx, assessmentId, expectedVersion) };
  }

  @StaffMutation('decisions.advise', () => AssessmentPayload, {
    description: 'Advice on the proposal that waits; it stays beside the decision whether followed or not',
  })
  async adviseOnDecision(@Ctx() ctx: Context, @Args('input') input: AdviseInput) {
    return { assessment: await this.proposals.advise(ctx, input) };
  }

  @StaffMutation('decisions.make', () => DecisionPayload)
  decide(@Ctx() ctx: Context, @Args('input') input: DecideInput) {
    return this.decisions.decide(ctx, input);
  }

  @StaffMutation('decisions.propose', () => ConditionPayload)
  async meetCondition(@Ctx() ctx: Context, @Args('input') input: EndConditionInput) {
    return { condition: await this.conditions.meet(ctx, input) };
  }

  @StaffMutation('decisions.make', () => ConditionPayload)
  async waiveCondition(@Ctx() ctx: Context, @Args('input') input: EndConditionInput) {
    return { condition: await this.conditions.waive(ctx, input) };
  }

  @StaffMutation('decisions.propose', () => ConditionPayload)
  async handOverCondition(@Ctx() ctx: Context, @Args('input') input: HandOverConditionInput) {
    return { condition: await this.conditionGroups.handOver(ctx, input) };
  }

  @StaffMutation('vendors.stop', () => VendorStopPayload, {
    description: 'While the stop stands nobody can approve the vendor',
  })
  stopVendor(@Ctx() ctx: Context, @Args('input') { vendorId, reason }: StopVendorInput) {
    return this.stops.stop(ctx, vendorId, reason);
  }

  @StaffMutation('vendors.stop', () => VendorStopPayload)
  liftStop(@Ctx() ctx: Context, @Args('input') { id, reason }: LiftStopInput) {
    return this.stops.lift(ctx, id, reason);
  }
}
