import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EventBus } from '../../platform/events/bus.js';
import { VendorsMerged } from '../vendors/vendors.events.js';

/** Printed reports follow their vendor into the entry that stays; what they say stays as it was printed. */
@Injectable()
export class MergedVendorReports implements OnModuleInit {
  constructor(private readonly bus: EventBus) {}

  onModuleInit(): void {
    this.bus.on(VendorsMerged, async (tx, { kept, merged }) => {
      await tx.query('UPDATE app.report SET vendor_id = $2 WHERE tenant_id = $1 AND vendor_id = $3', [
        tx.ctx.tenantId,
        kept.id,
        merged.id,
      ]);
    });
  }
}
