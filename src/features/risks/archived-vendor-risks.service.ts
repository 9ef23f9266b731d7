import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/errors/user-errors.js';
import { EventBus } from '../../platform/events/bus.js';
import { may } from '../../platform/tenancy/role-table.js';
import { VendorArchived, VendorRestored } from '../vendors/vendors.events.js';
import { endStanding } from './acceptance-steps.js';
import { HAS_LEFT } from './archiving-counts.js';
import { judgeFacts } from './judged-facts.js';
import { RiskChange } from './risk-change.entity.js';
import { RiskDesk } from './risk-desk.js';
import { Risk } from './risk.entity.js';
import { UNSETTLED } from './risks.policy.js';
import { RiskClosed, RiskReopened } from './risks.events.js';

/** Risks, when their vendor leaves the register or comes back: none of them is left behind unasked. */
@Injectable()
export class ArchivedVendorRisks implements OnModuleInit {
  constructor(
    private readonly bus: EventBus,
    private readonly desk: RiskDesk,
  ) {}

  onModuleInit(): void {
    this.bus.on(VendorArchived, (tx, archived) => this.settle(tx, archived));
    this.bus.on(VendorRestored, async (tx, { vendorId, reopens }) => {
      if (reopens) await this.reopen(tx, vendorId);
    });
  }

  private async settle(tx: Tx, { vendorId, openWork }: VendorArchived): Promise<void> {
    const where = { tenantId: tx.ctx.tenantId, vendorId, state: In([...UNSETTLED]) };
    const risks = await tx.em.find(Risk, { where, lock: { mode: 'pessimistic_write' } });
    if (risks.length === 0 || openWork?.becomes === 'KEEP') return;
    if (openWork === null)
      refuse(
        'REQUIRED',
        'openWork',
        `Risks of this vendor are open (${risks.length}). Say whether their groups go on with them or they end with the vendor.`,
      );
    if (!may(tx.ctx.role, 'risks.edit'))
      refuse(
        'NOT_ALLOWED',
        'openWork',
        'Only who may close risks may let them end with the vendor. Let their groups go on, or ask a privacy officer.',
      );
    for (const risk of risks) await this.close(tx, risk, openWork.reason!.trim());
  }

  /** A proposal that nobody judged is not counted against its rule. */
  private async close(tx: Tx, risk: Risk, reason: string): Promise<void> {
    await judgeFacts(tx, risk.id);
    await endStanding(tx, risk, reason);
    const judgement = risk.state === 'DRAFT' ? 'VENDOR_LEFT' : risk.judgement;
    const set = { state: 'CLOSED', acceptance: 'NONE', acceptedUntil: null, judgement } as const;
    const event = new RiskClosed(risk.id, risk.vendorId, reason);
    await this.desk.change(tx, risk, risk.version, set, { act: 'VENDOR_LEFT', reason, event });
  }

  private async reopen(tx: Tx, vendorId: string): Promise<void> {
    const { tenantId } = tx.ctx;
    const left = await tx.query<{ id: string }>(
      `SELECT r.id FROM app.risk r WHERE r.tenant_id = $1 AND r.vendor_id = $2 AND ${HAS_LEFT} ORDER BY r.id FOR UPDATE`,
      [tenantId, vendorId],
    );
    for (const { id } of left) {
      const risk = await tx.em.findOneByOrFail(Risk, { tenantId, id });
      const set = await stateBefore(tx, risk);
      const event = new RiskReopened(id, vendorId);
      await this.desk.change(tx, risk, risk.version, set, { act: 'REOPENED', event });
    }
  }
}

/** As it was when its vendor left; only what had been accepted asks for a new word. */
async function stateBefore(tx: Tx, { id: riskId, judgement, tenantId }: Risk): Promise<Partial<Risk>> {
  if (judgement === 'VENDOR_LEFT') return { state: 'DRAFT', judgement: null };
  const where = { tenantId, riskId, act: 'VENDOR_LEFT' as const };
  const leaving = await tx.em.findOneOrFail(RiskChange, { where, order: { id: 'DESC' } });
  const wasAccepted = leaving.changes.some(({ field, before }) => field === 'state' && before === 'ACCEPTED');
  return { state: 'OPEN', acceptance: wasAccepted ? 'ENDED' : 'NONE' };
}
