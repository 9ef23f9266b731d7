import { Injectable, type OnModuleInit } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { VendorsMerged } from '../vendors/vendors.events.js';
import { VendorsService } from '../vendors/vendors.service.js';
import { noteOpenRisks } from './open-risks.js';
import { RiskChange } from './risk-change.entity.js';
import { changesOf } from './risk-history.js';

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
    const { tenantId, now } = tx.ctx;
    const moved = await tx.query<{ id: string }>(
      'UPDATE app.risk SET vendor_id = $2, version = version + 1, updated_at = $4 WHERE tenant_id = $1 AND vendor_id = $3 RETURNING id',
      [tenantId, kept.id, merged.id, now],
    );
    await tx.query('UPDATE app.finding SET vendor_id = $2 WHERE tenant_id = $1 AND vendor_id = $3', [
      tenantId,
      kept.id,
      merged.id,
    ]);
    const changes = changesOf({ vendorId: merged.id }, { vendorId: kept.id });
    const line = {
      tenantId,
      at: now,
      byId: tx.ctx.actor.id,
      act: 'FOLLOWED_MERGE' as const,
      reason: null,
      changes,
    };
    if (moved.length > 0)
      await tx.em.insert(
        RiskChange,
        moved.map(({ id: riskId }) => ({ ...line, id: uuidv7(), riskId })),
      );
    await noteOpenRisks(tx, this.vendors, kept.id, merged.id);
  }
}
