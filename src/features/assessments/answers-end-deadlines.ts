import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Day } from '../../core/day.js';
import { NOTICE_DAYS } from '../../core/retention/answers-kept.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Deadline } from '../../platform/deadlines/deadline.js';
import { Deadlines } from '../../platform/deadlines/deadlines.js';
import { typedId } from '../../platform/graphql/typed-ids.js';

/** Whoever looks after the vendor hears in time that answers will be deleted, and can put them on hold. */
@Injectable()
export class AnswersEndDeadlines implements OnModuleInit {
  constructor(private readonly deadlines: Deadlines) {}

  onModuleInit(): void {
    this.deadlines.register({
      kind: 'answers_end',
      action: 'vendors.read',
      steps: [NOTICE_DAYS, 7, 1],
      due,
    });
  }
}

interface Line {
  id: string;
  vendor_id: string;
  title: string;
  day: Day;
  group_id: string | null;
  is_demo: boolean;
}

const ENDS = `SELECT a.id, a.vendor_id, v.name || ' · ' || s.name AS title, a.answers_end_on::text AS day,
    v.owner_group_id AS group_id, v.is_demo
  FROM app.assessment a JOIN app.vendor v ON (v.tenant_id, v.id) = (a.tenant_id, a.vendor_id)
    JOIN app.service s ON (s.tenant_id, s.id) = (a.tenant_id, a.service_id)
  WHERE a.tenant_id = $1 AND a.answers_end_on BETWEEN $2 AND $3 ORDER BY a.answers_end_on, a.id`;

async function due(tx: Tx, from: Day, to: Day): Promise<Deadline[]> {
  const rows = await tx.query<Line>(ENDS, [tx.ctx.tenantId, from, to]);
  return rows.map((row) => ({
    subject: typedId('asm', row.id),
    vendorId: row.vendor_id,
    title: row.title,
    dueOn: row.day,
    groupId: row.group_id,
    path: `/vendors/${typedId('vnd', row.vendor_id)}/assessments`,
    isDemo: row.is_demo,
  }));
}
