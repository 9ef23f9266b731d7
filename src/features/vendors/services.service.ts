import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { notFound } from '../../platform/errors/problems.js';
import { refuseStale } from '../../platform/errors/user-errors.js';
import type { Context } from '../../platform/tenancy/context.js';
import { Service } from './service.entity.js';
import type { AddServiceInput, ChangeServiceInput } from './services.inputs.js';
import type { Vendor } from './vendor.entity.js';
import { ServiceAdded, ServiceChanged } from './vendors.events.js';
import { refuseMerged, VendorsService } from './vendors.service.js';

export interface ServiceResult {
  service: Service;
  vendor: Vendor;
}

/** What a vendor does for us. */
@Injectable()
export class ServicesService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly vendors: VendorsService,
  ) {}

  find(ctx: Context, id: string): Promise<Service> {
    return this.db.read(ctx, (tx) => this.load(tx, id));
  }

  add(ctx: Context, input: AddServiceInput): Promise<ServiceResult> {
    return this.db.tx(ctx, async (tx) => {
      const vendor = await this.vendors.load(tx, input.vendorId);
      refuseMerged(vendor, 'vendorId');
      const id = uuidv7();
      const fields = { name: input.name.trim(), description: input.description?.trim() || null };
      await tx.em.insert(Service, { tenantId: ctx.tenantId, id, vendorId: vendor.id, ...fields });
      await this.bus.publish(tx, new ServiceAdded(vendor.id, fields));
      return { service: await this.load(tx, id), vendor };
    });
  }

  change(ctx: Context, input: ChangeServiceInput): Promise<ServiceResult> {
    return this.db.tx(ctx, async (tx) => {
      const before = await this.load(tx, input.id);
      const fields = { name: input.name.trim(), description: input.description?.trim() || null };
      await this.update(tx, before, input.expectedVersion, fields);
      await this.bus.publish(tx, new ServiceChanged(before.vendorId, fields));
      return {
        service: await this.load(tx, before.id),
        vendor: await this.vendors.load(tx, before.vendorId),
      };
    });
  }

  /** A service of a vendor the caller may see; anything else is not there. */
  async load(tx: Tx, id: string): Promise<Service> {
    const service = await tx.em.findOneBy(Service, { tenantId: tx.ctx.tenantId, id });
    if (service === null) throw notFound();
    await this.vendors.load(tx, service.vendorId);
    return service;
  }

  /** The same, locked: of several people who act at one moment the next one sees what the first one did. */
  async claim(tx: Tx, id: string): Promise<Service> {
    await tx.query('SELECT 1 FROM app.service WHERE tenant_id = $1 AND id = $2 FOR UPDATE', [
      tx.ctx.tenantId,
      id,
    ]);
    return this.load(tx, id);
  }

  async update(tx: Tx, before: Service, expectedVersion: number, set: Partial<Service>): Promise<void> {
    const where = { tenantId: tx.ctx.tenantId, id: before.id, version: expectedVersion };
    const { affected } = await tx.em.update(Service, where, {
      ...set,
      version: expectedVersion + 1,
    } as never);
    if (affected === 0) refuseStale({ service: before }, 'service');
  }
}
