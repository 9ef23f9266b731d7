import type { Instant } from '../../platform/tenancy/context.js';
import type { Assessment } from '../assessments/assessment.entity.js';
import type { Invite } from './invite.entity.js';

/** How a link stands; the first that holds. */
export type InviteState = 'DELETED' | 'WITHDRAWN' | 'REVOKED' | 'REPLACED' | 'EXPIRED' | 'ANSWERED' | 'OPEN';

export function inviteState(
  { revokedAt, replacedAt, expiresAt }: Invite,
  {
    submittedAt,
    withdrawnAt,
    answersDeletedAt,
  }: Pick<Assessment, 'submittedAt' | 'withdrawnAt' | 'answersDeletedAt'>,
  now: Instant,
): InviteState {
  if (answersDeletedAt !== null) return 'DELETED';
  if (withdrawnAt !== null) return 'WITHDRAWN';
  if (revokedAt !== null) return 'REVOKED';
  if (replacedAt !== null) return 'REPLACED';
  if (Date.parse(expiresAt) <= Date.parse(now)) return 'EXPIRED';
  return submittedAt === null ? 'OPEN' : 'ANSWERED';
}
