import { Injectable, type OnModuleInit } from '@nestjs/common';
import { termEnds } from '../../core/clause/agreement-renewal.js';
import { addDays, type Day } from '../../core/day.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Deadline } from '../../platform/deadlines/deadline.js';
import { Deadlines } from '../../platform/deadlines/deadlines.js';
import { typedId } from '../../platform/graphql/typed-ids.js';
import { rowOf } from '../../platform/tenancy/role-table.js';
import { ownVendors } from '../vendors/vendors.policy.js';
import { AgreementCoverService } from './agreement-cover.service.js';
import { isBound, leftBehind, ownLast } from './agreement-days.sql.js';
import { signedOn } from './agreements.list.sql.js';
import { CountingJobs } from './counting.jobs.js';

interface DueLine {
  readonly id: string;
  readonly vendor_id: string;
  readonly title: string;
  readonly due_on: Day;
  readonly ends_on: Day | null;
  /** Null: the day does not come again. */
  readonly renewal_months: number | null;
  /** Days before the end. */
  readonly lead: number;
  readonly group_id: string | null;
  readonly is_demo: boolean;
}

/** A contract needs weeks to be talked over anew; on the day after its end it is over. */
const STEPS = [30, 7, 1, 0, -1];

/**
 * Days of an agreement by kind: which day, of which agreements, after how many months it comes again, on which days is
 * warned, and from which step on another state counts.
 */
const KINDS = [
  {
    kind: 'agreement_starts',
    day: `greatest(a.starts_on, ${signedOn('a')})`,
    // What was recorded after its first day has been counted then; UTC may be a day ahead of the workspace.
    where: `(a.updated_at AT TIME ZONE 'UTC')::date <= greatest(a.starts_on, ${signedOn('a')})`,
    renewal: 'NULL::integer',
    steps: [0],
    countsAt: 0,
    waits: false,
  },
  {
    kind: 'agreement_ends',
    day: ownLast('a'),
    where: 'true',
    renewal: 'NULL::integer',
    steps: STEPS,
    countsAt: -1,
    waits: true,
  },
  {
    kind: 'agreement_renews',
    day: 'a.ends_on',
    where: 'a.renews_by_itself AND a.terminated_on IS NULL',
    renewal: 'a.renewal_months',
    steps: STEPS,
    countsAt: -1,
    waits: false,
  },
  {
    kind: 'agreement_notice',
    day: 'a.ends_on - a.notice_days',
    where: 'a.renews_by_itself AND a.terminated_on IS NULL',
    renewal: 'a.renewal_months',
    steps: STEPS,
    countsAt: -1,
    waits: false,
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
    for (const { kind, steps, countsAt, waits, ...days } of KINDS)
      this.deadlines.register({
        kind,
        action: 'agreements.read',
        steps,
        ...(waits && { waits }),
        due: (tx, from, to) => dueIn(tx, days, from, to),
        // What it proves comes and goes with the day, and no agreement may be in force.
        reached: async (tx, { vendorId }, step) => {
          if (step > countsAt || vendorId === null) return;
          await this.cover.note(tx, vendorId);
          await this.counting.count(tx, vendorId);
        },
      });
  }
}

interface Days {
  readonly day: string;
  readonly where: string;
  readonly renewal: string;
}

async function dueIn(tx: Tx, { day, where, renewal }: Days, from: Day, to: Day): Promise<Deadline[]> {
  const { tenantId, actor, role, today, audience } = tx.ctx;
  const own = rowOf(role)?.relation === 'own-vendors' ? ownVendors('v', '$4') : '$4::uuid IS NOT NULL';
  // Every end has its effect; people look only for those that left a gap.
  const isShown =
    audience === 'job'
      ? '$5::date IS NOT NULL'
      : `((${day}) >= $5 OR ${renewal} IS NOT NULL OR ${leftBehind('a', 'v', '$5')})`;
  const rows = await tx.query<DueLine>(
    `SELECT a.id, a.vendor_id, v.name || ' · ' || a.title AS title, (${day})::text AS due_on,
       a.ends_on::text, ${renewal} AS renewal_months, coalesce(a.ends_on - (${day}), 0) AS lead,
       v.owner_group_id AS group_id, v.is_demo
     FROM app.agreement a JOIN app.vendor v ON (v.tenant_id, v.id) = (a.tenant_id, a.vendor_id)
     WHERE a.tenant_id = $1 AND ${isBound('a', 'v')} AND ${isShown}
       AND ${where} AND (${day}) <= $3 AND ((${day}) >= $2 OR ${renewal} IS NOT NULL) AND ${own}`,
    [tenantId, from, to, actor.id, today],
  );
  return rows.flatMap((row) => daysOf(row, from, to).map((dueOn) => deadlineOf(row, dueOn)));
}

/** The one day the query found, or that of every term in these days. */
function daysOf(row: DueLine, from: Day, to: Day): Day[] {
  const { due_on: dueOn, ends_on: endsOn, renewal_months: renewalMonths, lead } = row;
  if (renewalMonths === null) return [dueOn];
  const ends = termEnds({ endsOn, renewalMonths }, addDays(from, lead), addDays(to, lead));
  return ends.map((end) => addDays(end, -lead));
}

function deadlineOf(
  { id, vendor_id: vendorId, title, group_id: groupId, is_demo: isDemo }: DueLine,
  dueOn: Day,
): Deadline {
  const subject = typedId('dpa', id);
  return { subject, vendorId, title, dueOn, groupId, path: `/agreements/${subject}`, isDemo };
}
