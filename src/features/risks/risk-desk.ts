import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { notFound } from '../../platform/errors/problems.js';
import { refuseStale } from '../../platform/errors/user-errors.js';
import { VendorsService } from '../vendors/vendors.service.js';
import { noteOpenRisks } from './open-risks.js';
import { changesOf } from './risk-history.js';
import { type FieldChange, RiskChange } from './risk-change.entity.js';
import type { RiskActName } from './risk.enums.js';
import { RiskMeasure } from './risk-measure.entity.js';
import { Risk } from './risk.entity.js';
import type { RiskEvent } from './risks.events.js';

/** What was done, why, and the fact that is published of it. */
export interface RiskAct {
  act: RiskActName;
  reason?: string | null;
  event: RiskEvent;
  /** What the fields of the risk do not tell, such as its measures. */
  also?: readonly FieldChange[];
}

/** Where every change of a risk passes: the version is checked, the history written, the vendor's counts kept. */
@Injectable()
export class RiskDesk {
  constructor(
    private readonly bus: EventBus,
    private readonly vendors: VendorsService,
  ) {}

  /** A risk of a vendor the caller may see; anything else is not there. */
  async load(tx: Tx, id: string): Promise<Risk> {
    const risk = await tx.em.findOneBy(Risk, { tenantId: tx.ctx.tenantId, id });
    if (risk === null) throw notFound();
    await this.vendors.load(tx, risk.vendorId);
    return risk;
  }

  /** The same, locked: of several people who act at one moment the next one sees what the first one did. */
  async claim(tx: Tx, id: string, expectedVersion: number): Promise<Risk> {
    await tx.query('SELECT 1 FROM app.risk WHERE tenant_id = $1 AND id = $2 FOR UPDATE', [
      tx.ctx.tenantId,
      id,
    ]);
    const risk = await this.load(tx, id);
    if (risk.version !== expectedVersion) refuseStale({ risk }, 'risk');
    return risk;
  }

  measures(tx: Tx, riskId: string): Promise<RiskMeasure[]> {
    return tx.em.find(RiskMeasure, { where: { tenantId: tx.ctx.tenantId, riskId }, order: { place: 'ASC' } });
  }

  /** Only while nobody else changed the risk since it was read as version `expectedVersion`. */
  async change(
    tx: Tx,
    before: Risk,
    expectedVersion: number,
    set: Partial<Risk>,
    act: RiskAct,
  ): Promise<Risk> {
    const { tenantId, now } = tx.ctx;
    const where = { tenantId, id: before.id, version: expectedVersion };
    const stamp = { version: expectedVersion + 1, updatedAt: now };
    const { affected } = await tx.em.update(Risk, where, { ...set, ...stamp });
    if (affected === 0) refuseStale({ risk: before }, 'risk');
    await this.tell(tx, before.id, act, [...changesOf(before, set), ...(act.also ?? [])]);
    await noteOpenRisks(tx, this.vendors, before.vendorId);
    await this.bus.publish(tx, act.event);
    return tx.em.findOneByOrFail(Risk, { tenantId, id: before.id });
  }

  /** A new risk; its first state stands in the history. */
  async open(tx: Tx, row: Omit<Risk, 'tenantId' | 'version' | 'createdAt' | 'updatedAt'>, act: RiskAct) {
    const { tenantId } = tx.ctx;
    await tx.em.insert(Risk, { tenantId, ...row });
    await this.tell(tx, row.id, act, changesOf({}, row));
    await noteOpenRisks(tx, this.vendors, row.vendorId);
    await this.bus.publish(tx, act.event);
    return tx.em.findOneByOrFail(Risk, { tenantId, id: row.id });
  }

  private async tell(
    tx: Tx,
    riskId: string,
    { act, reason }: RiskAct,
    changes: FieldChange[],
  ): Promise<void> {
    const { tenantId, now, actor } = tx.ctx;
    const byId = actor.kind === 'person' ? actor.id : null;
    const row = { tenantId, id: uuidv7(), riskId, at: now, byId, act, reason: reason?.trim() || null };
    await tx.em.insert(RiskChange, { ...row, changes });
  }
}
