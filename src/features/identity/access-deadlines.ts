import { Injectable, type OnModuleInit } from '@nestjs/common';
import { USUAL_WARNINGS } from '../../core/calendar/warnings.js';
import type { Day } from '../../core/day.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Deadline } from '../../platform/deadlines/deadline.js';
import { Deadlines } from '../../platform/deadlines/deadlines.js';
import { typedId } from '../../platform/graphql/typed-ids.js';

/** The last days of auditors: whoever runs the workspace hears of them in time to set a later one (TRUST T3). */
@Injectable()
export class AccessDeadlines implements OnModuleInit {
  constructor(private readonly deadlines: Deadlines) {}

  onModuleInit(): void {
    this.deadlines.register({
      kind: 'access_ends',
      action: 'people.edit',
      steps: USUAL_WARNINGS,
      isForOwners: true,
      due,
    });
  }
}

const LAST_DAYS = `SELECT p.id, p.access_until::text AS day, p.is_demo, o.name
  FROM app.person p JOIN app.organisation o ON o.id = p.tenant_id
  WHERE p.tenant_id = $1 AND NOT p.is_suspended AND p.access_until BETWEEN $2 AND $3 ORDER BY p.access_until, p.id`;

interface Line {
  id: string;
  day: Day;
  is_demo: boolean;
  /** Of the workspace: a calendar names no person. */
  name: string;
}

async function due(tx: Tx, from: Day, to: Day): Promise<Deadline[]> {
  const rows = await tx.query<Line>(LAST_DAYS, [tx.ctx.tenantId, from, to]);
  return rows.map(({ id, day, is_demo: isDemo, name }) => ({
    subject: typedId('usr', id),
    vendorId: null,
    title: name,
    dueOn: day,
    groupId: null,
    path: '/settings/people',
    isDemo,
  }));
}
