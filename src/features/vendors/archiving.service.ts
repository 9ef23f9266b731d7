import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/errors/user-errors.js';
import { EventBus } from '../../platform/events/bus.js';
import type { Context } from '../../platform/tenancy/context.js';
import { may } from '../../platform/tenancy/role-table.js';
import type { ArchiveVendorInput, OpenWorkInput, RestoreVendorInput } from './archiving.inputs.js';
import type { Vendor } from './vendor.entity.js';
import { VendorArchived, VendorRestored } from './vendors.events.js';
import { VendorsService } from './vendors.service.js';

type Choices = Pick<ArchiveVendorInput, 'awaitedAssessments' | 'openWork'>;

/** Vendors leave the register's view and come back; nothing of them is lost. */
@Injectable()
export class ArchivingService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly vendors: VendorsService,
  ) {}

  archive(ctx: Context, { id, expectedVersion, ...choices }: ArchiveVendorInput): Promise<Vendor> {
    return this.db.tx(ctx, async (tx) => {
      await this.putAway(tx, await this.vendors.load(tx, id), expectedVersion, choices);
      return this.vendors.load(tx, id);
    });
  }

  restore(ctx: Context, { id, expectedVersion, reopens }: RestoreVendorInput): Promise<Vendor> {
    return this.db.tx(ctx, async (tx) => {
      await this.bringBack(tx, await this.vendors.load(tx, id), expectedVersion, reopens);
      return this.vendors.load(tx, id);
    });
  }

  async putAway(tx: Tx, before: Vendor, version: number, choices: Choices): Promise<void> {
    const { awaitedAssessments, openWork = null } = choices;
    if (awaitedAssessments === 'WITHDRAW' && !may(tx.ctx.role, 'assessments.send'))
      refuse(
        'NOT_ALLOWED',
        'awaitedAssessments',
        'Only who may send questionnaires may withdraw them. Let them go on, or ask a privacy officer.',
      );
    if (openWork !== null) refuseWithoutReason(openWork);
    await this.vendors.update(tx, before, version, { isArchived: true });
    await this.bus.publish(tx, new VendorArchived(before.id, awaitedAssessments, openWork));
  }

  async bringBack(tx: Tx, before: Vendor, version: number, reopens: boolean): Promise<void> {
    await this.vendors.update(tx, before, version, { isArchived: false });
    await this.bus.publish(tx, new VendorRestored(before.id, reopens));
  }
}

function refuseWithoutReason({ becomes, reason }: OpenWorkInput): void {
  if (becomes === 'CLOSE' && (reason?.trim() ?? '').length < 10)
    refuse(
      'REQUIRED',
      ['openWork', 'reason'],
      'Write why, in at least 10 characters: the reason stands in the history of each risk.',
    );
}
