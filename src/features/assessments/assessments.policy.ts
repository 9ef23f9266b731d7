import type { Context } from '../../platform/tenancy/context.js';
import { rowOf } from '../../platform/tenancy/role-table.js';

/**
 * Whose assessments a role sees at all, as a condition of a query (TRUST T3, relation): assessors those they sent,
 * reviewers those given to them, everybody else those of the workspace. Jobs and vendors are kept to their rows
 * elsewhere.
 */
export function ownOnly({ audience, role, actor }: Context): { assessorId?: string; reviewerId?: string } {
  const relation = audience === 'staff' ? rowOf(role)?.relation : undefined;
  if (relation === 'own-assessments') return { assessorId: actor.id };
  return relation === 'given-assessments' ? { reviewerId: actor.id } : {};
}
