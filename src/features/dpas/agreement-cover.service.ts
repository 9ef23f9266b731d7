import { Injectable, type OnModuleInit } from '@nestjs/common';
import { agreementCover } from '../../core/clause/agreement-cover.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { Vendor } from '../vendors/vendor.entity.js';
import { VendorRestored } from '../vendors/vendors.events.js';
import { VendorsService } from '../vendors/vendors.service.js';
import { Agreement } from './agreement.entity.js';
import { AgreementAdded, AgreementChanged } from './agreements.events.js';
import { contractsOn } from './contracts-with-addenda.js';
import { CountingJobs } from './counting.jobs.js';
import { datesOf, governsProcessing } from './standing-agreement.js';

/** Keeps beside each vendor until when it is under contract, so that the list can show, sort and narrow by it. */
@Injectable()
export class AgreementCoverService implements OnModuleInit {
  constructor(
    private readonly bus: EventBus,
    private readonly vendors: VendorsService,
    private readonly counting: CountingJobs,
  ) {}

  onModuleInit(): void {
    this.bus.on(AgreementAdded, (tx, { agreement }) => this.note(tx, agreement.vendorId));
    this.bus.on(AgreementChanged, (tx, { agreement }) => this.note(tx, agreement.vendorId));
    // Days that came while it stood in the archive told nobody anything.
    this.bus.on(VendorRestored, async (tx, { vendorId }) => {
      await this.note(tx, vendorId);
      await this.counting.countLater(tx, vendorId);
    });
  }

  /** After its dates changed, or a day came on which another stretch is the one that counts. */
  async note(tx: Tx, vendorId: string): Promise<void> {
    const { tenantId, today } = tx.ctx;
    const vendor = await tx.em.findOneBy(Vendor, { tenantId, id: vendorId });
    if (vendor === null) return;
    const rows = await tx.em.findBy(Agreement, { tenantId, vendorId });
    // An addendum lasts no longer than its contract, and is none without it.
    const governing = contractsOn(rows, today).filter(governsProcessing);
    const { from, until } = agreementCover(governing.map(datesOf), today);
    if (vendor.agreementFrom === from && vendor.agreementUntil === until) return;
    await this.vendors.note(tx, vendorId, { agreementFrom: from, agreementUntil: until });
  }
}
