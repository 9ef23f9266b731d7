import type { Context } from '../../platform/tenancy/context.js';
import { rowOf } from '../../platform/tenancy/role-table.js';
import type { Vendor } from './vendor.entity.js';

/** A business owner sees the vendors they own and no others (TRUST T3, relation). */
export function isSeen(ctx: Context, vendor: Vendor | null): vendor is Vendor {
  if (vendor === null) return false;
  return rowOf(ctx.role)?.relation !== 'own-vendors' || vendor.ownerId === ctx.actor.id;
}
