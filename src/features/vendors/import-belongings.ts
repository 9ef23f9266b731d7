import { In } from 'typeorm';
import type { InventoryMapping, VendorDraft } from '../../core/inventory/inventory.js';
import type { Tx } from '../../platform/database/tx.js';
import { Contact } from './contact.entity.js';
import { Service } from './service.entity.js';
import type { Vendor } from './vendor.entity.js';

/** What a row brings for its vendor besides the facts of the company. */
export interface Belongings {
  contact: { name: string; email: string } | null;
  service: { name: string; description: string | null } | null;
}

/** A contact is whom we write to: a name without an address is none. */
export function contactOf({ contactName, contactEmail }: VendorDraft): Belongings['contact'] {
  if (contactEmail === '') return null;
  return { name: contactName === '' ? contactEmail : contactName, email: contactEmail };
}

function serviceOf({ service, serviceDescription }: VendorDraft): Belongings['service'] {
  if (service === '') return null;
  return { name: service, description: serviceDescription === '' ? null : serviceDescription };
}

/**
 * Says what of a row's contact and service a vendor does not have: a contact is known by its address, a service by its
 * name. What is known stays as it is.
 */
export async function missingBelongings(
  tx: Tx,
  mapping: InventoryMapping,
  vendorIds: readonly string[],
): Promise<(draft: VendorDraft, vendor: Vendor | null) => Belongings> {
  const where = { tenantId: tx.ctx.tenantId, vendorId: In([...vendorIds]) };
  const contacts = mapping.contactEmail === undefined ? [] : await tx.em.findBy(Contact, where);
  const services = mapping.service === undefined ? [] : await tx.em.findBy(Service, where);
  const known = new Set([
    ...contacts.map(({ vendorId, email }) => keyOf(vendorId, 'contact', email)),
    ...services.map(({ vendorId, name }) => keyOf(vendorId, 'service', name)),
  ]);
  return (draft, vendor) => {
    const [contact, service] = [contactOf(draft), serviceOf(draft)];
    const isNew = (kind: string, text = '') => vendor === null || !known.has(keyOf(vendor.id, kind, text));
    return {
      contact: isNew('contact', contact?.email) ? contact : null,
      service: isNew('service', service?.name) ? service : null,
    };
  };
}

function keyOf(vendorId: string, kind: string, text: string): string {
  return `${vendorId} ${kind} ${text.toLowerCase()}`;
}
