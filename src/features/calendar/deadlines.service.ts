import { Injectable } from '@nestjs/common';
import { daysBetween, type Day } from '../../core/day.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import type { KnownDeadline } from '../../platform/deadlines/deadline.js';
import { Deadlines } from '../../platform/deadlines/deadlines.js';
import type { Context } from '../../platform/tenancy/context.js';
import { rowOf } from '../../platform/tenancy/role-table.js';
import { PeopleGroup } from '../identity/people-group.entity.js';
import { ownVendors } from '../vendors/vendors.policy.js';
import type { DeadlineLine } from './deadline.type.js';

/** What is due, as the caller may know of it. Home, the calendar and the feed ask here. */
@Injectable()
export class DeadlinesService {
  constructor(
    private readonly db: Database,
    private readonly deadlines: Deadlines,
  ) {}

  /** From one day to another, both included; the earliest first. */
  upcoming(ctx: Context, from: Day, to: Day): Promise<KnownDeadline[]> {
    return this.db.read(ctx, async (tx) => ownOnly(tx, await this.deadlines.between(tx, from, to)));
  }

  /** The same as the calendar shows it; with `waiting` also what has waited since before. */
  lines(ctx: Context, { from, to, waiting }: ShownDays): Promise<DeadlineLine[]> {
    return this.db.read(ctx, async (tx) => {
      const all = waiting ? this.deadlines.waiting(tx, from, to) : this.deadlines.between(tx, from, to);
      const found = await ownOnly(tx, await all);
      const groups = await tx.em.findBy(PeopleGroup, { tenantId: ctx.tenantId });
      const names = new Map(groups.map(({ id, name }) => [id, name]));
      return found.map(({ kind, title, dueOn, groupId, path }) => ({
        kind,
        title,
        dueOn,
        daysLeft: daysBetween(ctx.today, dueOn),
        groupName: groupId === null ? null : (names.get(groupId) ?? null),
        href: `/app${path}`,
      }));
    });
  }
}

/** From one day to another, both included. */
interface ShownDays {
  readonly from: Day;
  readonly to: Day;
  readonly waiting: boolean;
}

/** A business owner sees the days of their own vendors and no others (TRUST T3, relation). */
async function ownOnly(tx: Tx, found: KnownDeadline[]): Promise<KnownDeadline[]> {
  const { tenantId, actor, role } = tx.ctx;
  if (rowOf(role)?.relation !== 'own-vendors') return found;
  const rows = await tx.query<{ id: string }>(
    `SELECT v.id FROM app.vendor v WHERE v.tenant_id = $1 AND ${ownVendors('v', '$2')}`,
    [tenantId, actor.id],
  );
  const own = new Set(rows.map(({ id }) => id));
  return found.filter(({ vendorId }) => vendorId !== null && own.has(vendorId));
}
