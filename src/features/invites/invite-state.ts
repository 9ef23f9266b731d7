import type { Instant } from '../../platform/tenancy/context.js';
import type { Assessment } from '../assessments/assessment.entity.js';
import type { Invite } from './invite.entity.js';

/** How a link stands; the first that holds. */
export type InviteState = 'WITHDRAWN' | 'REVOKED' | 'REPLACED' | 'EXPIRED' | 'ANSWERED' | 'OPEN';

export function inviteState(
  { revokedAt, replacedAt, expiresAt }: Invite,
  { submittedAt, withdrawnAt }: Pick<Assessment, 'submittedAt' | 'withdrawnAt'>,
  now: Instant,
): InviteState {
  if (withdrawnAt !== null) return 'WITHDRAWN';
  if (revokedAt !== null) return 'REVOKED';
  if (replacedAt !== null) return 'REPLACED';
  if (Date.parse(expiresAt) <= Date.parse(now)) return 'EXPIRED';
  return submittedAt === null ? 'OPEN' : 'ANSWERED';
}
