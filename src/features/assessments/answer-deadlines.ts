import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Day } from '../../core/day.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Deadline } from '../../platform/deadlines/deadline.js';
import { Deadlines } from '../../platform/deadlines/deadlines.js';
import { typedId } from '../../platform/graphql/typed-ids.js';
import { localTime } from '../../platform/tenancy/local-time.js';

/** What is due is told to the vendor, not to the team; the last word of these goes to the sender (UX section 6). */
export const ANSWERS_DUE = { kind: 'answers_due', steps: [7, 3, 1, -3] } as const;
const CERTIFICATE = [60, 30, 7, 0] as const;
const VENDOR = `JOIN app.vendor v ON (v.tenant_id, v.id) = (a.tenant_id, a.vendor_id)
  JOIN app.service s ON (s.tenant_id, s.id) = (a.tenant_id, a.service_id)`;
const SHOWN = `a.id, a.vendor_id, v.name || ' · ' || s.name AS title, v.owner_group_id AS group_id, v.is_demo`;

/** When answers are due, and since when they are due then. Also of an archived vendor, while it is still waited for. */
const ANSWERS = `SELECT ${SHOWN}, a.due_on, greatest(a.sent_at, (
    SELECT max(r.reopened_at) FROM app.reopening r WHERE (r.tenant_id, r.assessment_id) = (a.tenant_id, a.id))) AS set_at
  FROM app.assessment a ${VENDOR}
  WHERE a.tenant_id = $1 AND a.state IN ('SENT', 'ANSWERING') AND a.withdrawn_at IS NULL
    AND a.due_on BETWEEN $2 AND $3`;

/** When documents of the newest answers lose their validity; of an older assessment nobody needs to know. */
const CERTIFICATES = `SELECT DISTINCT ${SHOWN}, e.valid_until AS due_on FROM app.evidence e
  JOIN app.assessment a ON (a.tenant_id, a.id) = (e.tenant_id, e.assessment_id) ${VENDOR}
  WHERE e.tenant_id = $1 AND NOT v.is_archived AND e.state = 'ATTACHED' AND e.removed_at IS NULL AND e.valid_until BETWEEN $2 AND $3
    AND a.state IN ('IN_REVIEW', 'DONE') AND NOT EXISTS (
      SELECT 1 FROM app.assessment n
      WHERE (n.tenant_id, n.service_id) = (a.tenant_id, a.service_id) AND n.sent_at > a.sent_at
        AND n.state IN ('IN_REVIEW', 'DONE'))`;

interface DueAssessment {
  id: string;
  vendor_id: string;
  title: string;
  group_id: string | null;
  is_demo: boolean;
  due_on: Day;
  set_at?: Date;
}

/** The days of answers and of the documents behind them. */
@Injectable()
export class AnswerDeadlines implements OnModuleInit {
  constructor(private readonly deadlines: Deadlines) {}

  onModuleInit(): void {
    const action = 'assessments.read';
    this.deadlines.register({
      ...ANSWERS_DUE,
      action,
      isToldApart: true,
      waits: true,
      due: (tx, from, to) => days(tx, ANSWERS, from, to),
    });
    this.deadlines.register({
      kind: 'certificate_ends',
      action,
      steps: CERTIFICATE,
      due: (tx, from, to) => days(tx, CERTIFICATES, from, to),
    });
  }
}

async function days(tx: Tx, sql: string, from: Day, to: Day): Promise<Deadline[]> {
  const rows = await tx.query<DueAssessment>(sql, [tx.ctx.tenantId, from, to]);
  const dayOf = (at: Date): Day => localTime(tx.ctx.timeZone, at.toISOString()).day;
  return rows.map((row) => {
    const subject = typedId('asm', row.id);
    return {
      subject,
      vendorId: row.vendor_id,
      title: row.title,
      dueOn: row.due_on,
      ...(row.set_at === undefined ? {} : { setOn: dayOf(row.set_at) }),
      groupId: row.group_id,
      path: `/assessments/${subject}`,
      isDemo: row.is_demo,
    };
  });
}
