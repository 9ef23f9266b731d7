import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Day } from '../../core/day.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Deadline } from '../../platform/deadlines/deadline.js';
import { Deadlines } from '../../platform/deadlines/deadlines.js';
import { typedId, uuidOf } from '../../platform/graphql/typed-ids.js';
import { AcceptedNotices } from './accepted-notices.service.js';

interface ComingChange {
  id: string;
  due_on: Day;
  group_id: string | null;
  vendor_id: string;
  vendor_name: string;
  service_name: string;
  is_demo: boolean;
}

const COMING = `SELECT n.id, n.takes_effect_on AS due_on, n.group_id, v.id AS vendor_id, v.name AS vendor_name,
    s.name AS service_name, v.is_demo
  FROM app.sub_processor_notice n
  JOIN app.service s ON (s.tenant_id, s.id) = (n.tenant_id, n.service_id)
  JOIN app.vendor v ON (v.tenant_id, v.id) = (s.tenant_id, s.vendor_id) AND NOT v.is_archived
  WHERE n.tenant_id = $1 AND n.decision = 'ACCEPTED' AND n.list_outcome IS NULL
    AND n.takes_effect_on BETWEEN $2 AND $3`;

/** An accepted change that is to come becomes the next version of the list on its day, after a downtime as well. */
@Injectable()
export class ComingChanges implements OnModuleInit {
  constructor(
    private readonly deadlines: Deadlines,
    private readonly accepted: AcceptedNotices,
  ) {}

  onModuleInit(): void {
    this.deadlines.register({
      kind: 'sub_processors_change',
      action: 'vendors.read',
      steps: [0],
      due: (tx, from, to) => due(tx, from, to),
      reached: (tx, { subject }) => this.accepted.takeNow(tx, uuidOf('ntc', subject)),
    });
  }
}

async function due(tx: Tx, from: Day, to: Day): Promise<Deadline[]> {
  const rows = await tx.query<ComingChange>(COMING, [tx.ctx.tenantId, from, to]);
  return rows.map((row) => ({
    subject: typedId('ntc', row.id),
    vendorId: row.vendor_id,
    title: `${row.vendor_name} · ${row.service_name}`,
    dueOn: row.due_on,
    groupId: row.group_id,
    path: `/vendors/${typedId('vnd', row.vendor_id)}/sub-processors`,
    isDemo: row.is_demo,
  }));
}
