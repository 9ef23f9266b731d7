import type { Tx } from '../../platform/database/tx.js';
import { rowOf } from '../../platform/tenancy/role-table.js';
import { GroupMember } from '../identity/group-member.entity.js';
import type { Vendor } from './vendor.entity.js';

type Owned = Pick<Vendor, 'ownerId' | 'ownerGroupId'>;

/**
 * Which vendors the caller sees. A business owner sees those they own, themselves or with a group they are in, and no
 * others (TRUST T3, relation): the right is the role's, the group only says whose the vendor is.
 */
export async function sightOf({ em, ctx }: Tx): Promise<(vendor: Owned) => boolean> {
  const { tenantId, actor } = ctx;
  if (rowOf(ctx.role)?.relation !== 'own-vendors') return () => true;
  const links = await em.findBy(GroupMember, { tenantId, personId: actor.id });
  const groups = new Set(links.map(({ groupId }) => groupId));
  return ({ ownerId, ownerGroupId }) =>
    ownerId === actor.id || (ownerGroupId !== null && groups.has(ownerGroupId));
}

/** The same as a condition on rows of `app.vendor`; `person` is the place of the person's id in the statement. */
export function ownVendors(vendor: string, person: string): string {
  return `(${vendor}.owner_id = ${person} OR EXISTS (SELECT 1 FROM app.group_member m
    WHERE (m.tenant_id, m.group_id) = (${vendor}.tenant_id, ${vendor}.owner_group_id) AND m.person_id = ${person}))`;
}
