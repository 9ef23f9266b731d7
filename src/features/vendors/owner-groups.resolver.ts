import { Int, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { Database } from '../../platform/database/database.js';
import { Resolved } from '../../platform/graphql/classified.js';
import type { GraphContext } from '../../platform/graphql/graph-context.js';
import type { Context } from '../../platform/tenancy/context.js';
import { rowOf } from '../../platform/tenancy/role-table.js';
import { PeopleGroup } from '../identity/people-group.entity.js';
import { ownVendors } from './vendors.policy.js';

/** What a group answers for, on the group itself. */
@Resolver(() => PeopleGroup)
export class OwnerGroupsResolver {
  constructor(private readonly db: Database) {}

  @Resolved('P1', () => Int, { description: 'How many vendors it answers for, of those you see' })
  vendorCount(group: PeopleGroup, _args: unknown, graph: GraphContext) {
    return graph.loader('vendorsOfGroup', countsOf(this.db)).load(group.id);
  }
}

function countsOf(db: Database) {
  return (ctx: Context) =>
    new DataLoader<string, number>(async (groupIds) => {
      const isKept = rowOf(ctx.role)?.relation === 'own-vendors';
      const sql = `SELECT v.owner_group_id AS id, count(*)::int AS count FROM app.vendor v
        WHERE v.tenant_id = $1 AND NOT v.is_archived AND v.owner_group_id = ANY($2::uuid[])
          AND (NOT $3 OR ${ownVendors('v', '$4')}) GROUP BY 1`;
      const parameters = [ctx.tenantId, [...groupIds], isKept, ctx.actor.id];
      const [rows] = await db.readAtOnce<[{ id: string; count: number }[]]>(ctx, { sql, parameters });
      const counts = new Map(rows.map(({ id, count }) => [id, count]));
      return groupIds.map((id) => counts.get(id) ?? 0);
    });
}
