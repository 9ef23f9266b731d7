import { Args, Resolver } from '@nestjs/graphql';
import { StaffMutation } from '../../platform/graphql/classified.js';
import { Ctx } from '../../platform/graphql/graph-context.js';
import type { Context } from '../../platform/tenancy/context.js';
import { SendAssessmentInput } from '../assessments/assessments.inputs.js';
import { inviteView } from './assessment-invites.js';
import { RevokeInviteInput, RotateInviteInput } from './invites.inputs.js';
import { InvitePayload, InviteView } from './invites.payloads.js';
import { InvitesService, type Invited } from './invites.service.js';

@Resolver(() => InviteView)
export class InvitesResolver {
  constructor(private readonly service: InvitesService) {}

  @StaffMutation('assessments.send', () => InvitePayload)
  async sendAssessment(@Ctx() ctx: Context, @Args('input') input: SendAssessmentInput) {
    return payloadOf(ctx, await this.service.send(ctx, input));
  }

  @StaffMutation('assessments.send', () => InvitePayload)
  async rotateInvite(@Ctx() ctx: Context, @Args('input') input: RotateInviteInput) {
    return payloadOf(ctx, await this.service.rotate(ctx, input.assessmentId, input.inviteId ?? null));
  }

  @StaffMutation('assessments.send', () => InvitePayload)
  async revokeInvite(@Ctx() ctx: Context, @Args('input') input: RevokeInviteInput) {
    return payloadOf(ctx, await this.service.revoke(ctx, input.assessmentId, input.reason));
  }
}

function payloadOf({ now }: Context, { assessment, invite, link }: Invited) {
  return { assessment, link, invite: inviteView(invite, assessment, now) };
}
