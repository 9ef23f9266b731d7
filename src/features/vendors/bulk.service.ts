import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { refuse, Refused } from '../../platform/errors/user-errors.js';
import { EventBus } from '../../platform/events/bus.js';
import type { Context } from '../../platform/tenancy/context.js';
import { GroupsService } from '../identity/groups.service.js';
import { Person } from '../identity/person.entity.js';
import type { ArchiveVendorsInput, RestoreVendorsInput } from './archiving.inputs.js';
import { ArchivingService } from './archiving.service.js';
import type { AssignOwnerInput, ChosenVendorInput } from './bulk.inputs.js';
import type { Vendor } from './vendor.entity.js';
import { VendorOwnerAssigned } from './vendors.events.js';
import { VendorsService } from './vendors.service.js';

/** One act on several vendors of the list: all of them, or none and a word why. */
@Injectable()
export class BulkService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly vendors: VendorsService,
    private readonly groups: GroupsService,
    private readonly archiving: ArchivingService,
  ) {}

  archive(ctx: Context, { vendors, ...choices }: ArchiveVendorsInput): Promise<Vendor[]> {
    return this.each(ctx, vendors, (tx, vendor, version) =>
      this.archiving.putAway(tx, vendor, version, choices),
    );
  }

  restore(ctx: Context, { vendors, reopens }: RestoreVendorsInput): Promise<Vendor[]> {
    return this.each(ctx, vendors, (tx, vendor, version) =>
      this.archiving.bringBack(tx, vendor, version, reopens),
    );
  }

  /** A person, a group or both; what the input leaves out stays as it is. */
  assignOwner(ctx: Context, { vendors, ...owners }: AssignOwnerInput): Promise<Vendor[]> {
    const given = Object.entries(owners).filter(([, id]) => id !== undefined);
    if (given.length === 0) refuse('REQUIRED', 'ownerId', 'Choose a person or a group first.');
    const set: Partial<Vendor> = Object.fromEntries(given);
    return this.each(ctx, vendors, async (tx, vendor, version) => {
      await this.mustTake(tx, set);
      await this.vendors.update(tx, vendor, version, set);
      await this.bus.publish(tx, new VendorOwnerAssigned(vendor.id, set));
    });
  }

  private async mustTake(tx: Tx, { ownerId = null, ownerGroupId = null }: Partial<Vendor>): Promise<void> {
    const { tenantId } = tx.ctx;
    if (ownerId !== null && !(await tx.em.existsBy(Person, { tenantId, id: ownerId })))
      refuse('NOT_FOUND', 'ownerId', 'This person is not in the workspace. Choose somebody from the list.');
    if (ownerGroupId !== null) await this.groups.mustTake(tx, ownerGroupId, 'ownerGroupId');
  }

  private each(
    ctx: Context,
    chosen: ChosenVendorInput[],
    act: (tx: Tx, vendor: Vendor, version: number) => Promise<void>,
  ): Promise<Vendor[]> {
    return this.db.tx(ctx, async (tx) => {
      const changed: Vendor[] = [];
      for (const { id, expectedVersion } of chosen) {
        const vendor = await this.vendors.load(tx, id);
        await named(vendor, () => act(tx, vendor, expectedVersion));
        changed.push(await this.vendors.load(tx, id));
      }
      return changed;
    });
  }
}

/** With several vendors on screen a refusal must say of which one it speaks. */
async function named(vendor: Vendor, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new Refused(
      error.userErrors.map((one) => ({
        ...one,
        message: `${vendor.name}: ${one.message} Nothing was changed.`,
      })),
    );
  }
}
