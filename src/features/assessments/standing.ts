import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import type { Vendor } from '../vendors/vendor.entity.js';
import { VendorsService } from '../vendors/vendors.service.js';
import type { Assessment } from './assessment.entity.js';

/** Keeps what lists show of a vendor's newest assessment beside the vendor (HOUSE 4, hot lists). */
@Injectable()
export class Standing {
  constructor(private readonly vendors: VendorsService) {}

  /** An older assessment says nothing any more once a newer one is out. */
  async note(tx: Tx, assessment: Assessment, facts: Partial<Vendor>): Promise<void> {
    const { tenantId, vendorId, id } = assessment;
    const [newer] = await tx.query(
      'SELECT 1 FROM app.assessment WHERE tenant_id = $1 AND vendor_id = $2 AND id > $3 LIMIT 1',
      [tenantId, vendorId, id],
    );
    if (newer !== undefined) return;
    await this.vendors.note(tx, vendorId, { assessmentState: assessment.state, ...facts });
  }
}
