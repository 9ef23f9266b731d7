import DataLoader from 'dataloader';
import type { EntityTarget } from 'typeorm';
import { In } from 'typeorm';
import type { Database } from '../database/database.js';
import type { TenantOwned } from '../database/tenant-owned.js';
import type { Context } from '../tenancy/context.js';

/** One query a batch for rows by id; a row of another tenant is not there for it. */
export function byId<E extends TenantOwned>(db: Database, entity: EntityTarget<E>) {
  return (ctx: Context) =>
    new DataLoader<string, E | null>(async (ids) => {
      const rows = await db.read(ctx, (tx) =>
        tx.em.findBy(entity, { tenantId: ctx.tenantId, id: In([...ids]) } as never),
      );
      const found = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => found.get(id) ?? null);
    });
}

/** One query a batch for the children of many parents, in a fixed order. */
export function byParent<E extends TenantOwned>(
  db: Database,
  entity: EntityTarget<E>,
  parent: keyof E & string,
  order: Record<string, 'ASC' | 'DESC'> = { id: 'ASC' },
) {
  return (ctx: Context) =>
    new DataLoader<string, E[]>(async (ids) => {
      const where = { tenantId: ctx.tenantId, [parent]: In([...ids]) };
      const rows = await db.read(ctx, (tx) =>
        tx.em.find(entity, { where: where as never, order: order as never }),
      );
      return ids.map((id) => rows.filter((row) => row[parent] === id));
    });
}
