import type { Context } from '../../platform/tenancy/context.js';
import { rowOf } from '../../platform/tenancy/role-table.js';

/**
 * Whose assessments a role sees at all (TRUST T3, relation): assessors and reviewers those given to them,
 * everybody else those of the workspace. Jobs and vendors are kept to their rows elsewhere.
 */
export function seesOnlyOwn({ audience, role }: Context): boolean {
  return audience === 'staff' && rowOf(role)?.relation === 'own-assessments';
}

/** The same as a condition of a query. */
export function ownOnly(ctx: Context): { assessorId?: string } {
  return seesOnlyOwn(ctx) ? { assessorId: ctx.actor.id } : {};
}
