import type { Instant } from '../../platform/tenancy/context.js';
import type { Assessment } from '../assessments/assessment.entity.js';
import { inviteState } from './invite-state.js';
import type { Invite } from './invite.entity.js';
import type { InviteView } from './invites.payloads.js';

/** The link as staff see it. */
export function inviteView(invite: Invite, assessment: Assessment, now: Instant): InviteView {
  const { id, expiresAt, openedAt, rotation } = invite;
  return { id, expiresAt, openedAt, rotation, state: inviteState(invite, assessment, now) };
}
