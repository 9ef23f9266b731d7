import { Injectable, type OnModuleInit } from '@nestjs/common';
import { USUAL_WARNINGS } from '../../core/calendar/warnings.js';
import type { Day } from '../../core/day.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Deadline } from '../../platform/deadlines/deadline.js';
import { Deadlines } from '../../platform/deadlines/deadlines.js';
import { EventBus } from '../../platform/events/bus.js';
import { FindingsRaised } from '../../platform/events/findings-raised.js';
import { typedId } from '../../platform/graphql/typed-ids.js';
import type { TierName } from '../vendors/vendor.enums.js';
import { placeOfList } from './list-place.js';
import { NoticePassed } from './sub-processors.events.js';

interface DueNotice {
  id: string;
  due_on: string;
  group_id: string | null;
  vendor_id: string;
  vendor_name: string;
  service_name: string;
  tier: TierName | null;
  is_demo: boolean;
}

const OPEN_NOTICES = `SELECT n.id, n.objection_until AS due_on, n.group_id, v.id AS vendor_id, v.name AS vendor_name,
    s.name AS service_name, s.tier, v.is_demo
  FROM app.sub_processor_notice n
  JOIN app.service s ON (s.tenant_id, s.id) = (n.tenant_id, n.service_id)
  JOIN app.vendor v ON (v.tenant_id, v.id) = (s.tenant_id, s.vendor_id) AND NOT v.is_archived
  WHERE n.tenant_id = $1 AND n.decision IS NULL`;

/** Warns 7, 3 and 1 days before the time to object ends; when it ends undecided, that is a finding. */
@Injectable()
export class NoticeDeadlines implements OnModuleInit {
  constructor(
    private readonly deadlines: Deadlines,
    private readonly bus: EventBus,
  ) {}

  onModuleInit(): void {
    this.deadlines.register({
      kind: 'objection_ends',
      action: 'vendors.read',
      steps: USUAL_WARNINGS,
      waits: true,
      due: (tx, from, to) => this.due(tx, from, to),
      reached: (tx, deadline, step) => (step < 0 ? this.passed(tx, deadline) : Promise.resolve()),
    });
  }

  private async due(tx: Tx, from: Day, to: Day): Promise<Deadline[]> {
    const rows = await tx.query<DueNotice>(`${OPEN_NOTICES} AND n.objection_until BETWEEN $2 AND $3`, [
      tx.ctx.tenantId,
      from,
      to,
    ]);
    return rows.map((row) => ({
      subject: typedId('ntc', row.id),
      vendorId: row.vendor_id,
      title: `${row.vendor_name} · ${row.service_name}`,
      dueOn: row.due_on,
      groupId: row.group_id,
      path: placeOfList(row.vendor_id),
      isDemo: row.is_demo,
    }));
  }

  private async passed(tx: Tx, { subject, dueOn }: Deadline): Promise<void> {
    const [row] = await tx.query<DueNotice>(`${OPEN_NOTICES} AND n.id = $2`, [
      tx.ctx.tenantId,
      subject.slice('ntc_'.length),
    ]);
    if (row === undefined) return;
    await this.bus.publish(tx, new NoticePassed(row.vendor_id, { notice: subject, objectionUntil: dueOn }));
    const title = `The time to object to a change of sub-processors (${row.service_name}) ended on ${dueOn} without a decision.`;
    const about = { source: 'sub_processor', prefix: 'ntc', id: row.id } as const;
    const finding = { rule: 'SP-02', severity: 'high', title, place: placeOfList(row.vendor_id) } as const;
    await this.bus.publish(tx, new FindingsRaised(about, row.vendor_id, row.tier, [finding]));
  }
}
