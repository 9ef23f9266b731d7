import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/errors/user-errors.js';
import { EventBus } from '../../platform/events/bus.js';
import { may } from '../../platform/tenancy/role-table.js';
import { VendorArchived, VendorRestored } from '../vendors/vendors.events.js';
import { DecisionCondition } from './decision-condition.entity.js';
import { ConditionLeft, ConditionReopened } from './decisions.events.js';

/** Open conditions of decisions, when their vendor leaves the register or comes back: no one is left behind unasked. */
@Injectable()
export class ArchivedVendorConditions implements OnModuleInit {
  constructor(private readonly bus: EventBus) {}

  onModuleInit(): void {
    this.bus.on(VendorArchived, (tx, archived) => this.settle(tx, archived));
    this.bus.on(VendorRestored, async (tx, { vendorId, reopens }) => {
      if (reopens) await this.reopen(tx, vendorId);
    });
  }

  private async settle(tx: Tx, { vendorId, openWork }: VendorArchived): Promise<void> {
    const { tenantId } = tx.ctx;
    const open = await tx.em.findBy(DecisionCondition, { tenantId, vendorId, endedAt: IsNull() });
    if (open.length === 0 || openWork?.becomes === 'KEEP') return;
    if (openWork === null)
      refuse(
        'REQUIRED',
        'openWork',
        `Conditions of a decision are open (${open.length}). Say whether their groups go on with them or they end with the vendor.`,
      );
    if (!may(tx.ctx.role, 'decisions.make'))
      refuse(
        'NOT_ALLOWED',
        'openWork',
        'Only who may waive conditions may let them end with the vendor. Let their groups go on, or ask a privacy officer.',
      );
    for (const { id } of open) await this.end(tx, vendorId, id, openWork.reason!.trim());
  }

  private async end(tx: Tx, vendorId: string, id: string, endedReason: string): Promise<void> {
    const { tenantId, actor, now } = tx.ctx;
    await tx.query(
      `UPDATE app.decision_condition
       SET ended_as = 'VENDOR_LEFT', ended_at = $3, ended_by_id = $4, ended_reason = $5, version = version + 1
       WHERE tenant_id = $1 AND id = $2`,
      [tenantId, id, now, actor.id, endedReason],
    );
    await this.bus.publish(tx, new ConditionLeft(vendorId, id, endedReason));
  }

  /** Not those of a decision that a later one on the same service has replaced since. */
  private async reopen(tx: Tx, vendorId: string): Promise<void> {
    const reopened = await tx.query<{ id: string }>(
      `UPDATE app.decision_condition c
       SET ended_as = NULL, ended_at = NULL, ended_by_id = NULL, ended_reason = NULL, version = c.version + 1
       FROM app.decision d JOIN app.assessment a ON (a.tenant_id, a.id) = (d.tenant_id, d.assessment_id)
       WHERE c.tenant_id = $1 AND c.vendor_id = $2 AND c.ended_as = 'VENDOR_LEFT'
         AND (d.tenant_id, d.id) = (c.tenant_id, c.decision_id)
         AND NOT EXISTS (
           SELECT 1 FROM app.decision n JOIN app.assessment b ON (b.tenant_id, b.id) = (n.tenant_id, n.assessment_id)
           WHERE n.tenant_id = $1 AND b.service_id = a.service_id AND n.decided_at > d.decided_at)
       RETURNING c.id`,
      [tx.ctx.tenantId, vendorId],
    );
    for (const { id } of reopened) await this.bus.publish(tx, new ConditionReopened(vendorId, id));
  }
}
