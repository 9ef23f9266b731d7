import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { VendorsMerged } from '../vendors/vendors.events.js';
import { AgreementCoverService } from './agreement-cover.service.js';
import { CountingJobs } from './counting.jobs.js';

/** Agreements follow their vendor into the entry that stays. */
@Injectable()
export class MergedVendorAgreements implements OnModuleInit {
  constructor(
    private readonly bus: EventBus,
    private readonly counting: CountingJobs,
    private readonly cover: AgreementCoverService,
  ) {}

  onModuleInit(): void {
    this.bus.on(VendorsMerged, (tx, merge) => this.follow(tx, merge));
  }

  private async follow(tx: Tx, { kept, merged }: VendorsMerged): Promise<void> {
    await tx.query(
      'UPDATE app.agreement SET vendor_id = $2, counted = NULL WHERE tenant_id = $1 AND vendor_id = $3',
      [tx.ctx.tenantId, kept.id, merged.id],
    );
    for (const { id } of [kept, merged]) {
      await this.cover.note(tx, id);
      await this.counting.countLater(tx, id);
    }
  }
}
