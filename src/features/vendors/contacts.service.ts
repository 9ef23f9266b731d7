import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { notFound } from '../../platform/errors/problems.js';
import { refuseStale } from '../../platform/errors/user-errors.js';
import type { Context } from '../../platform/tenancy/context.js';
import { Contact } from './contact.entity.js';
import type { AddContactInput, ChangeContactInput, RemoveContactInput } from './contacts.inputs.js';
import type { Vendor } from './vendor.entity.js';
import { ContactAdded, ContactChanged, ContactRemoved } from './vendors.events.js';
import { refuseMerged, VendorsService } from './vendors.service.js';

export interface ContactResult {
  contact: Contact | null;
  vendor: Vendor;
}

/** Whom we write to at a vendor. */
@Injectable()
export class ContactsService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly vendors: VendorsService,
  ) {}

  add(ctx: Context, input: AddContactInput): Promise<ContactResult> {
    return this.db.tx(ctx, async (tx) => {
      const vendor = await this.vendors.load(tx, input.vendorId);
      refuseMerged(vendor, 'vendorId');
      const isFirst = (await tx.em.countBy(Contact, { tenantId: ctx.tenantId, vendorId: vendor.id })) === 0;
      const fields = fieldsOf({ ...input, isMain: input.isMain || isFirst });
      if (fields.isMain) await this.clearMain(tx, vendor.id);
      const id = uuidv7();
      await tx.em.insert(Contact, { tenantId: ctx.tenantId, id, vendorId: vendor.id, ...fields });
      await this.bus.publish(tx, new ContactAdded(vendor.id, fields));
      return { contact: await this.load(tx, id), vendor };
    });
  }

  change(ctx: Context, input: ChangeContactInput): Promise<ContactResult> {
    return this.db.tx(ctx, async (tx) => {
      const before = await this.load(tx, input.id);
      const vendor = await this.vendors.load(tx, before.vendorId);
      const fields = fieldsOf(input);
      if (fields.isMain) await this.clearMain(tx, vendor.id);
      const where = { tenantId: ctx.tenantId, id: before.id, version: input.expectedVersion };
      const { affected } = await tx.em.update(Contact, where, {
        ...fields,
        version: input.expectedVersion + 1,
      });
      if (affected === 0) refuseStale({ contact: before, vendor }, 'contact');
      await this.bus.publish(tx, new ContactChanged(vendor.id, fields));
      return { contact: await this.load(tx, before.id), vendor };
    });
  }

  remove(ctx: Context, input: RemoveContactInput): Promise<ContactResult> {
    return this.db.tx(ctx, async (tx) => {
      const before = await this.load(tx, input.id);
      const vendor = await this.vendors.load(tx, before.vendorId);
      const { affected } = await tx.em.delete(Contact, {
        tenantId: ctx.tenantId,
        id: before.id,
        version: input.expectedVersion,
      });
      if (affected === 0) refuseStale({ contact: before, vendor }, 'contact');
      await this.bus.publish(tx, new ContactRemoved(vendor.id));
      return { contact: null, vendor };
    });
  }

  async load(tx: Tx, id: string): Promise<Contact> {
    const contact = await tx.em.findOneBy(Contact, { tenantId: tx.ctx.tenantId, id });
    if (contact === null) throw notFound();
    return contact;
  }

  private async clearMain(tx: Tx, vendorId: string): Promise<void> {
    await tx.em.update(Contact, { tenantId: tx.ctx.tenantId, vendorId, isMain: true }, { isMain: false });
  }
}

function fieldsOf(input: { name: string; email: string; title?: string | null; isMain: boolean }) {
  return {
    name: input.name.trim(),
    email: input.email.trim(),
    title: input.title?.trim() || null,
    isMain: input.isMain,
  };
}
