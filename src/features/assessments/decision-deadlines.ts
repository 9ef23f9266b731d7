import { Injectable, type OnModuleInit } from '@nestjs/common';
import { USUAL_WARNINGS } from '../../core/calendar/warnings.js';
import type { Day } from '../../core/day.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Deadline } from '../../platform/deadlines/deadline.js';
import { Deadlines } from '../../platform/deadlines/deadlines.js';
import { typedId } from '../../platform/graphql/typed-ids.js';

/** A decision that ends means another assessment, and that takes its time. */
const BEFORE_THE_END: readonly number[] = [60, 30, 7, 1, 0, -1];

/** Of the tenant $1. Also of an archived vendor: whoever kept a condition open goes on with it. */
export const OPEN_CONDITIONS = `
  FROM app.decision_condition c JOIN app.vendor v ON (v.tenant_id, v.id) = (c.tenant_id, c.vendor_id)
  WHERE c.tenant_id = $1 AND c.ended_at IS NULL`;

/** The days of conditions, and the last days of decisions; each goes to the group that looks after it. */
@Injectable()
export class DecisionDeadlines implements OnModuleInit {
  constructor(private readonly deadlines: Deadlines) {}

  onModuleInit(): void {
    this.deadlines.register({
      kind: 'condition_due',
      action: 'vendors.read',
      steps: USUAL_WARNINGS,
      waits: true,
      due: (tx, from, to) => lines(tx, 'cnd', CONDITIONS, from, to),
    });
    this.deadlines.register({
      kind: 'decision_ends',
      action: 'vendors.read',
      steps: BEFORE_THE_END,
      due: (tx, from, to) => lines(tx, 'dec', DECISIONS, from, to),
    });
  }
}

interface Line {
  id: string;
  vendor_id: string;
  title: string;
  due_on: Day;
  group_id: string | null;
  is_demo: boolean;
}

async function lines(tx: Tx, prefix: 'cnd' | 'dec', sql: string, from: Day, to: Day): Promise<Deadline[]> {
  const rows = await tx.query<Line>(sql, [tx.ctx.tenantId, from, to]);
  return rows.map((row) => ({
    subject: typedId(prefix, row.id),
    vendorId: row.vendor_id,
    title: row.title,
    dueOn: row.due_on,
    groupId: row.group_id,
    path: `/vendors/${typedId('vnd', row.vendor_id)}/assessments`,
    isDemo: row.is_demo,
  }));
}

const CONDITIONS = `
  SELECT c.id, c.vendor_id, v.name || ' · ' || left(c.text, 80) AS title, c.due_on::text, c.group_id, v.is_demo
  ${OPEN_CONDITIONS} AND c.due_on BETWEEN $2 AND $3`;

/** Only the newest decision on a service can end: the one before it has been replaced. */
const DECISIONS = `
  SELECT d.id, d.vendor_id, v.name || ' · ' || s.name AS title, d.valid_until::text AS due_on,
    v.owner_group_id AS group_id, v.is_demo
  FROM app.decision d
    JOIN app.assessment a ON (a.tenant_id, a.id) = (d.tenant_id, d.assessment_id)
    JOIN app.service s ON (s.tenant_id, s.id) = (a.tenant_id, a.service_id)
    JOIN app.vendor v ON (v.tenant_id, v.id) = (d.tenant_id, d.vendor_id)
  WHERE d.tenant_id = $1 AND d.valid_until BETWEEN $2 AND $3 AND NOT v.is_archived
    AND NOT EXISTS (
      SELECT 1 FROM app.decision n JOIN app.assessment b ON (b.tenant_id, b.id) = (n.tenant_id, n.assessment_id)
      WHERE n.tenant_id = d.tenant_id AND b.service_id = a.service_id AND n.decided_at > d.decided_at)`;
