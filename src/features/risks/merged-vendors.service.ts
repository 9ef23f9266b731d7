import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { VendorsMerged } from '../vendors/vendors.events.js';
import { VendorsService } from '../vendors/vendors.service.js';
import { noteOpenRisks } from './open-risks.js';

/** Findings and risks follow their vendor into the entry that stays. */
@Injectable()
export class MergedVendorRisks implements OnModuleInit {
  constructor(
    private readonly bus: EventBus,
    private readonly vendors: VendorsService,
  ) {}

  onModuleInit(): void {
    this.bus.on(VendorsMerged, (tx, merge) => this.follow(tx, merge));
  }

  private async follow(tx: Tx, { kept, merged }: VendorsMerged): Promise<void> {
    for (const table of ['finding', 'risk'])
      await tx.query(`UPDATE app.${table} SET vendor_id = $2 WHERE tenant_id = $1 AND vendor_id = $3`, [
        tx.ctx.tenantId,
        kept.id,
        merged.id,
      ]);
    for (const vendorId of [kept.id, merged.id]) await noteOpenRisks(tx, this.vendors, vendorId);
  }
}
