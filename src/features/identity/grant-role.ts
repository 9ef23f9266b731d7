import { forbidden } from '../../platform/errors/problems.js';
import type { Context } from '../../platform/tenancy/context.js';
import { may, type Role } from '../../platform/tenancy/role-table.js';

/** Who may give a role away: owners any, administrators all but owner and administrator (TRUST T2). */
export function mayGrant(ctx: Context, role: Role): boolean {
  const isHigh = role === 'OWNER' || role === 'ADMINISTRATOR';
  return may(ctx.role, isHigh ? 'roles.edit' : 'people.edit');
}

export function grantRole(ctx: Context, role: Role): void {
  if (!mayGrant(ctx, role)) throw forbidden(`give or take the role ${role.toLowerCase()}`);
}
