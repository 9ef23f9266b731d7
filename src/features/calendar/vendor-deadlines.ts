import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Day } from '../../core/day.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Deadline } from '../../platform/deadlines/deadline.js';
import { Deadlines } from '../../platform/deadlines/deadlines.js';
import { typedId } from '../../platform/graphql/typed-ids.js';

/** Another review takes its time; the way out of a contract has to be open before it renews. */
const REVIEW = [30, 7, 0, -1] as const;
const RENEWAL = [90, 60, 30, 7] as const;

interface VendorDay {
  id: string;
  name: string;
  due_on: Day;
  owner_group_id: string | null;
  is_demo: boolean;
}

/** The days of the register: when a vendor is to be looked at again, and when its contract renews itself. */
@Injectable()
export class VendorDeadlines implements OnModuleInit {
  constructor(private readonly deadlines: Deadlines) {}

  onModuleInit(): void {
    const action = 'vendors.read';
    this.deadlines.register({
      kind: 'vendor_review',
      action,
      steps: REVIEW,
      waits: true,
      due: (tx, from, to) => days(tx, 'next_review_on', from, to),
    });
    this.deadlines.register({
      kind: 'contract_renews',
      action,
      steps: RENEWAL,
      due: (tx, from, to) => days(tx, 'renews_on', from, to),
    });
  }
}

async function days(tx: Tx, column: 'next_review_on' | 'renews_on', from: Day, to: Day): Promise<Deadline[]> {
  const rows = await tx.query<VendorDay>(
    `SELECT v.id, v.name, v.${column} AS due_on, v.owner_group_id, v.is_demo FROM app.vendor v
     WHERE v.tenant_id = $1 AND v.${column} BETWEEN $2 AND $3 AND NOT v.is_archived`,
    [tx.ctx.tenantId, from, to],
  );
  return rows.map(({ id, name, due_on: dueOn, owner_group_id: groupId, is_demo: isDemo }) => {
    const subject = typedId('vnd', id);
    return { subject, vendorId: id, title: name, dueOn, groupId, path: `/vendors/${subject}`, isDemo };
  });
}
