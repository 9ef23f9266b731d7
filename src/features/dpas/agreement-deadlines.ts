import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Day } from '../../core/day.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Deadline } from '../../platform/deadlines/deadline.js';
import { Deadlines } from '../../platform/deadlines/deadlines.js';
import { typedId } from '../../platform/graphql/typed-ids.js';
import { rowOf } from '../../platform/tenancy/role-table.js';
import { ownVendors } from '../vendors/vendors.policy.js';
import { AgreementCoverService } from './agreement-cover.service.js';
import { CountingJobs } from './counting.jobs.js';

interface DueLine {
  readonly id: string;
  readonly vendor_id: string;
  readonly title: string;
  readonly due_on: Day;
  readonly group_id: string | null;
  readonly is_demo: boolean;
}

/** A contract needs weeks to be talked over anew; on the day after its end it is over. */
const STEPS = [30, 7, 1, 0, -1];

/**
 * Days of an agreement by kind: which day, of which agreements, on which days is warned, and from which step on another
 * state counts.
 */
const KINDS = [
  {
    kind: 'agreement_starts',
    day: 'greatest(a.starts_on, a.signed_on)',
    // What was recorded after its first day has been counted then; UTC may be a day ahead of the workspace.
    where: `(a.updated_at AT TIME ZONE 'UTC')::date <= greatest(a.starts_on, a.signed_on)`,
    steps: [0],
    countsAt: 0,
  },
  {
    kind: 'agreement_ends',
    day: 'CASE WHEN a.renews_by_itself THEN a.terminated_on ELSE least(a.ends_on, a.terminated_on) END',
    where: 'true',
    steps: STEPS,
    countsAt: -1,
  },
  {
    kind: 'agreement_renews',
    day: 'a.ends_on',
    where: 'a.renews_by_itself AND a.terminated_on IS NULL',
    steps: STEPS,
    countsAt: -1,
  },
  {
    kind: 'agreement_notice',
    day: 'a.ends_on - a.notice_days',
    where: 'a.renews_by_itself AND a.terminated_on IS NULL',
    steps: STEPS,
    countsAt: -1,
  },
] as const;

/** Tells the calendar when agreements begin, end, renew, and until when notice may be given. */
@Injectable()
export class AgreementDeadlines implements OnModuleInit {
  constructor(
    private readonly deadlines: Deadlines,
    private readonly counting: CountingJobs,
    private readonly cover: AgreementCoverService,
  ) {}

  onModuleInit(): void {
    for (const { kind, day, where, steps, countsAt } of KINDS)
      this.deadlines.register({
        kind,
        action: 'agreements.read',
        steps,
        due: (tx, from, to) => dueIn(tx, { day, where }, from, to),
        // What it proves comes and goes with the day, and no agreement may be in force.
        reached: async (tx, { vendorId }, step) => {
          if (step > countsAt || vendorId === null) return;
          await this.cover.note(tx, vendorId);
          await this.counting.count(tx, vendorId);
        },
      });
  }
}

async function dueIn(
  tx: Tx,
  { day, where }: { readonly day: string; readonly where: string },
  from: Day,
  to: Day,
): Promise<Deadline[]> {
  const { tenantId, actor, role } = tx.ctx;
  const own = rowOf(role)?.relation === 'own-vendors' ? ownVendors('v', '$4') : '$4::uuid IS NOT NULL';
  const rows = await tx.query<DueLine>(
    `SELECT a.id, a.vendor_id, v.name || ' · ' || a.title AS title, (${day})::text AS due_on,
       v.owner_group_id AS group_id, v.is_demo
     FROM app.agreement a JOIN app.vendor v ON (v.tenant_id, v.id) = (a.tenant_id, a.vendor_id)
     WHERE a.tenant_id = $1 AND a.signed_on IS NOT NULL AND a.replaced_on IS NULL AND NOT v.is_archived
       AND ${where} AND (${day}) BETWEEN $2 AND $3 AND ${own}`,
    [tenantId, from, to, actor.id],
  );
  return rows.map((row) => ({
    subject: typedId('dpa', row.id),
    vendorId: row.vendor_id,
    title: row.title,
    dueOn: row.due_on,
    groupId: row.group_id,
    path: `/agreements/${typedId('dpa', row.id)}`,
    isDemo: row.is_demo,
  }));
}
