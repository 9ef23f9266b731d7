import type { Role } from '../../graphql/staff.generated.js';

/** In the order of the role table. What each may do is the server's to say. */
export const ROLES: readonly Role[] = [
  'OWNER',
  'ADMINISTRATOR',
  'PRIVACY_OFFICER',
  'DPO',
  'ASSESSOR',
  'REVIEWER',
  'BUSINESS_OWNER',
  'PROCUREMENT',
  'EXECUTIVE',
  'AUDITOR',
];
