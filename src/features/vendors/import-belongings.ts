import type { VendorDraft } from '../../core/inventory/inventory.js';
import type { Tx } from '../../platform/database/tx.js';
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
): Promise<(draft: VendorDraft, vendor: Vendor | null) => Belongings> {
  const rows = await tx.query<{ vendor: string; kind: string; text: string }>(KNOWN, [tx.ctx.tenantId]);
  const known = new Set(rows.map(({ vendor, kind, text }) => keyOf(vendor, kind, text)));
  return (draft, vendor) => {
    const [contact, service] = [contactOf(draft), serviceOf(draft)];
    const isNew = (kind: string, text = '') => vendor === null || !known.has(keyOf(vendor.id, kind, text));
    return {
      contact: isNew('contact', contact?.email) ? contact : null,
      service: isNew('service', service?.name) ? service : null,
    };
  };
}

const KNOWN = `SELECT vendor_id AS vendor, 'contact' AS kind, email AS text FROM app.contact WHERE tenant_id = $1
  UNION ALL SELECT vendor_id, 'service', name FROM app.service WHERE tenant_id = $1`;

function keyOf(vendorId: string, kind: string, text: string): string {
  return `${vendorId} ${kind} ${text.toLowerCase()}`;
}
