import { forbidden } from '../../platform/errors/problems.js';
import type { Context } from '../../platform/tenancy/context.js';
import { may, type Role } from '../../platform/tenancy/role-table.js';

/** Who may give a role away: owners any, administrators all but owner and administrator (TRUST T2). */
export function grantRole(ctx: Context, role: Role): void {
  const isHigh = role === 'OWNER' || role === 'ADMINISTRATOR';
  if (!may(ctx.role, isHigh ? 'roles.edit' : 'people.edit'))
    throw forbidden(`give or take the role ${role.toLowerCase()}`);
}
