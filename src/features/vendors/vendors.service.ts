import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { notFound } from '../../platform/errors/problems.js';
import { refuse, refuseStale } from '../../platform/errors/user-errors.js';
import { cursor, pageOf, readCursor, type Page } from '../../platform/graphql/pages.js';
import type { Context } from '../../platform/tenancy/context.js';
import { GroupsService } from '../identity/groups.service.js';
import { Person } from '../identity/person.entity.js';
import { Vendor } from './vendor.entity.js';
import { VendorAdded, VendorChanged } from './vendors.events.js';
import { vendorFields, type VendorFields } from './vendor-fields.js';
import type { AddVendorInput } from './vendor-fields.inputs.js';
import type { ChangeVendorInput, VendorsArgs } from './vendors.inputs.js';
import { sightOf } from './vendors.policy.js';
import { vendorsList } from './vendors.list.sql.js';

/** The register of vendors. */
@Injectable()
export class VendorsService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly groups: GroupsService,
  ) {}

  /** `asked` names the fields of a vendor that are wanted; others may be missing from its rows. */
  async page(ctx: Context, args: VendorsArgs, asked: ReadonlySet<string>): Promise<Page<Vendor>> {
    const list = vendorsList(ctx, args, readCursor(args.after, 3), asked);
    const [rows, [counted]] = await this.db.readAtOnce<[VendorLine[], { total: number }[]]>(
      ctx,
      { sql: list.sql, parameters: list.parameters },
      { sql: list.count, parameters: list.countParameters },
    );
    return pageOf(
      rows,
      args.first,
      counted!.total,
      (row) => row,
      (row) => cursor(row.sortKey ?? '', row.nameKey, row.id),
    );
  }

  find(ctx: Context, id: string): Promise<Vendor> {
    return this.db.read(ctx, (tx) => this.load(tx, id));
  }

  add(ctx: Context, input: AddVendorInput, isDemo = false): Promise<Vendor> {
    return this.db.tx(ctx, async (tx) => {
      const id = uuidv7();
      const fields = await this.fieldsOf(tx, input);
      await tx.em.insert(Vendor, { tenantId: ctx.tenantId, id, ...fields, isDemo });
      await this.bus.publish(tx, new VendorAdded(id, fields));
      return this.load(tx, id);
    });
  }

  change(ctx: Context, input: ChangeVendorInput): Promise<Vendor> {
    return this.db.tx(ctx, async (tx) => {
      const before = await this.load(tx, input.id);
      const fields = await this.fieldsOf(tx, input, before);
      await this.update(tx, before, input.expectedVersion, fields);
      await this.bus.publish(tx, new VendorChanged(before, fields));
      return this.load(tx, before.id);
    });
  }

  /** Keeps what lists show of a vendor (its newest assessment, its risks); no act of its own, so no version. */
  async note(tx: Tx, vendorId: string, facts: Partial<Vendor>): Promise<void> {
    await tx.em.update(
      Vendor,
      { tenantId: tx.ctx.tenantId, id: vendorId },
      { ...facts, updatedAt: tx.ctx.now },
    );
  }

  /** Ids of the entries that turned out to be this vendor. */
  async mergedInto(ctx: Context, id: string): Promise<string[]> {
    const merged = await this.db.findBy(ctx, Vendor, 'mergedIntoId', [id]);
    return merged.map((vendor) => vendor.id);
  }

  /** A vendor the caller may see; anything else is not there. */
  async load(tx: Tx, id: string): Promise<Vendor> {
    const vendor = await tx.em.findOneBy(Vendor, { tenantId: tx.ctx.tenantId, id });
    if (vendor === null || !(await sightOf(tx))(vendor)) throw notFound();
    return vendor;
  }

  /** Only while nobody else changed the vendor since it was read as version `expectedVersion`. */
  async update(tx: Tx, before: Vendor, expectedVersion: number, set: Partial<Vendor>): Promise<void> {
    refuseMerged(before, 'id');
    const where = { tenantId: tx.ctx.tenantId, id: before.id, version: expectedVersion };
    const { affected } = await tx.em.update(Vendor, where, {
      ...set,
      version: expectedVersion + 1,
      updatedAt: tx.ctx.now,
    });
    if (affected === 0) refuseStale({ vendor: before }, 'vendor');
  }

  private async fieldsOf(tx: Tx, input: AddVendorInput, own?: Vendor): Promise<VendorFields> {
    const fields = vendorFields(input);
    const { tenantId } = tx.ctx;
    if (fields.name === '')
      refuse('REQUIRED', 'name', 'A vendor needs a name: the one you use when you speak of it.');
    if (fields.ownerId !== null && !(await tx.em.existsBy(Person, { tenantId, id: fields.ownerId })))
      refuse('NOT_FOUND', 'ownerId', 'This person is not in the workspace. Choose somebody from the list.');
    if (fields.ownerGroupId !== null && fields.ownerGroupId !== own?.ownerGroupId)
      await this.groups.mustTake(tx, fields.ownerGroupId, 'ownerGroupId');
    if (fields.externalId !== null && fields.externalId !== own?.externalId) {
      const other = await tx.em.findOneBy(Vendor, { tenantId, externalId: fields.externalId });
      if (other !== null)
        refuse('TAKEN', 'externalId', 'Another vendor has this id. Open that one, or write another id.');
    }
    return fields;
  }
}

/** A row of the hot list, named like the entity the schema shows. */
interface VendorLine extends Vendor {
  sortKey?: string | number;
}

/** An entry that ended stays as it ended: what is to be said of the company is said of the entry that it became. */
export function refuseMerged({ mergedIntoId }: Vendor, path: string): void {
  if (mergedIntoId !== null)
    refuse(
      'NOT_ALLOWED',
      path,
      'This vendor was merged into another one and stays in the archive. Open that one.',
    );
}
