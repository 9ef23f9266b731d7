import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { VendorsMerged } from '../vendors/vendors.events.js';
import { VendorsService } from '../vendors/vendors.service.js';
import { AwaitedAssessments } from './awaited-assessments.service.js';

const TABLES = ['assessment', 'decision', 'decision_proposal', 'decision_condition', 'vendor_stop'] as const;

/** Assessments and decisions follow their vendor into the entry that stays. */
@Injectable()
export class MergedVendors implements OnModuleInit {
  constructor(
    private readonly bus: EventBus,
    private readonly vendors: VendorsService,
    private readonly awaited: AwaitedAssessments,
  ) {}

  onModuleInit(): void {
    this.bus.on(VendorsMerged, (tx, merge) => this.follow(tx, merge));
  }

  private async follow(tx: Tx, { kept, merged }: VendorsMerged): Promise<void> {
    const owner = await this.ownerOfNewest(tx, kept.id, merged.id);
    for (const table of TABLES)
      await tx.query(`UPDATE app.${table} SET vendor_id = $2 WHERE tenant_id = $1 AND vendor_id = $3`, [
        tx.ctx.tenantId,
        kept.id,
        merged.id,
      ]);
    // The entry that stays is in the register, wherever the other one was.
    await this.awaited.resume(tx, kept.id);
    if (owner !== merged.id) return;
    // The newest assessment came over, and with it what lists show of a vendor's newest one.
    const { assessmentState, level, claimedLevel, targetLevel, residualBand, nextReviewOn } = merged;
    const standing = { assessmentState, level, claimedLevel, targetLevel, residualBand, nextReviewOn };
    await this.vendors.note(tx, kept.id, standing);
  }

  private async ownerOfNewest(tx: Tx, ...vendors: string[]): Promise<string | undefined> {
    const [newest] = await tx.query<{ vendor_id: string }>(
      `SELECT vendor_id FROM app.assessment WHERE tenant_id = $1 AND vendor_id = ANY($2::uuid[])
       ORDER BY id DESC LIMIT 1`,
      [tx.ctx.tenantId, vendors],
    );
    return newest?.vendor_id;
  }
}
