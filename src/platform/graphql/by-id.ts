import DataLoader from 'dataloader';
import type { EntityTarget } from 'typeorm';
import type { Database } from '../database/database.js';
import type { Order } from '../database/entity-select.js';
import type { TenantOwned } from '../database/tenant-owned.js';
import type { Context } from '../tenancy/context.js';

/** One query a batch for rows by id; a row of another tenant is not there for it. */
export function byId<E extends TenantOwned>(db: Database, entity: EntityTarget<E>) {
  return (ctx: Context) =>
    new DataLoader<string, E | null>(async (ids) => {
      const rows = await db.findBy(ctx, entity, 'id', ids);
      const found = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => found.get(id) ?? null);
    });
}

/** One query a batch for the children of many parents, in a fixed order. */
export function byParent<E extends TenantOwned>(
  db: Database,
  entity: EntityTarget<E>,
  parent: keyof E & string,
  order: Order = { id: 'ASC' },
) {
  return (ctx: Context) =>
    new DataLoader<string, E[]>(async (ids) => {
      const rows = await db.findBy(ctx, entity, parent, ids, order);
      return ids.map((id) => rows.filter((row) => row[parent] === id));
    });
}
