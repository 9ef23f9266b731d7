import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { VendorArchived, VendorRestored, VendorsMerged } from '../vendors/vendors.events.js';

/** Notes on each assessment since when its vendor has been out of the register: how long answers are kept counts from it. */
@Injectable()
export class VendorsThatLeft implements OnModuleInit {
  constructor(private readonly bus: EventBus) {}

  onModuleInit(): void {
    this.bus.on(VendorArchived, (tx, { vendorId }) => this.note(tx, [vendorId], tx.ctx.now));
    this.bus.on(VendorRestored, (tx, { vendorId }) => this.note(tx, [vendorId], null));
    // The entry that stays is in the register, with the assessments of both.
    this.bus.on(VendorsMerged, (tx, { kept, merged }) => this.note(tx, [kept.id, merged.id], null));
  }

  private async note(tx: Tx, vendors: readonly string[], at: string | null): Promise<void> {
    await tx.query(
      'UPDATE app.assessment SET vendor_left_at = $3 WHERE tenant_id = $1 AND vendor_id = ANY ($2::uuid[])',
      [tx.ctx.tenantId, vendors, at],
    );
  }
}
