import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { Contact } from './contact.entity.js';
import type { Belongings } from './import-belongings.js';
import type { RowPlan } from './import-plan.js';
import { Service } from './service.entity.js';
import { Vendor } from './vendor.entity.js';
import { ContactAdded, ServiceAdded, VendorAdded, VendorChanged } from './vendors.events.js';

/** The register is no longer what the plan was made from; what is left of the list is planned anew. */
export class PlanIsStale extends Error {}

type Added = Pick<Extract<RowPlan, { act: 'add' }>, 'act' | 'fields' | 'belongings'>;
type Changed = Pick<Extract<RowPlan, { act: 'change' }>, 'act' | 'vendor' | 'changes' | 'belongings'>;
/** What is written of a row; the row itself is needed no longer. */
export type SettledRow = Added | Changed;

/** Null for a row that stays out. */
export function settledRow(plan: RowPlan): SettledRow | null {
  if (plan.act === 'add') return { act: plan.act, fields: plan.fields, belongings: plan.belongings };
  if (plan.act !== 'change') return null;
  const { act, vendor, changes, belongings } = plan;
  return { act, vendor, changes, belongings };
}

/** Writes planned rows into the register, each with its record. */
@Injectable()
export class ImportRows {
  constructor(private readonly bus: EventBus) {}

  /**
   * `known` are the names that the register had when the plan was made, and those it got from this list since. Answers
   * how many rows stay out, because somebody changed their vendor since: what a colleague wrote is not written over.
   */
  async take(tx: Tx, plans: readonly SettledRow[], known: Set<string>): Promise<number> {
    const added = plans.filter((plan) => plan.act === 'add');
    await this.mustBeNew(tx, added, known);
    await this.add(tx, added);
    let left = 0;
    for (const plan of plans) if (plan.act === 'change' && !(await this.change(tx, plan))) left += 1;
    for (const { fields } of added) known.add(fields.nameKey);
    return left;
  }

  /** Somebody may have added the same vendor by hand since the plan was made. */
  private async mustBeNew(tx: Tx, added: readonly Added[], known: ReadonlySet<string>): Promise<void> {
    const names = added.map(({ fields }) => fields.nameKey).filter((name) => !known.has(name));
    const { tenantId } = tx.ctx;
    if (
      await tx.em.existsBy(Vendor, {
        tenantId,
        isArchived: In([false, true]),
        nameKey: In(names),
        isDemo: false,
      })
    )
      throw new PlanIsStale();
  }

  private async add(tx: Tx, plans: readonly Added[]): Promise<void> {
    if (plans.length === 0) return;
    const { tenantId } = tx.ctx;
    const added = plans.map(({ fields, belongings }) => ({ id: uuidv7(), fields, belongings }));
    await tx.em.insert(
      Vendor,
      added.map(({ id, fields }) => ({ tenantId, id, ...fields })),
    );
    for (const { id, fields, belongings } of added) {
      await this.bus.publish(tx, new VendorAdded(id, fields));
      await this.bring(tx, id, belongings, true);
    }
  }

  private async change(tx: Tx, { vendor, changes, belongings }: Changed): Promise<boolean> {
    const { tenantId, now } = tx.ctx;
    const { id, version } = vendor;
    const set = { ...changes, version: version + 1, updatedAt: now };
    const { affected } = await tx.em.update(Vendor, { tenantId, id, version }, set);
    if (affected === 0) return false;
    if (Object.keys(changes).length > 0) await this.bus.publish(tx, new VendorChanged(vendor, changes));
    const isFirst = !(await tx.em.existsBy(Contact, { tenantId, vendorId: id }));
    await this.bring(tx, id, belongings, isFirst);
    return true;
  }

  /** The first contact of a vendor is the one that is written to. */
  private async bring(
    tx: Tx,
    vendorId: string,
    { contact, service }: Belongings,
    isFirst: boolean,
  ): Promise<void> {
    const { tenantId } = tx.ctx;
    if (contact !== null) {
      const fields = { ...contact, title: null, isMain: isFirst };
      await tx.em.insert(Contact, { tenantId, id: uuidv7(), vendorId, ...fields });
      await this.bus.publish(tx, new ContactAdded(vendorId, fields));
    }
    if (service !== null) {
      await tx.em.insert(Service, { tenantId, id: uuidv7(), vendorId, ...service });
      await this.bus.publish(tx, new ServiceAdded(vendorId, service));
    }
  }
}
