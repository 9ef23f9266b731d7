import { Shown, StaffObject } from '../../platform/graphql/classified.js';
import { connectionOf } from '../../platform/graphql/pages.js';
import { Payload } from '../../platform/graphql/user-error.js';
import { Contact } from './contact.entity.js';
import { Service } from './service.entity.js';
import { Vendor } from './vendor.entity.js';

export const VendorConnection = connectionOf(Vendor, 'Vendor');

@StaffObject('VendorPayload', 'Result of a change to a vendor')
export class VendorPayload extends Payload {
  @Shown('P1', () => Vendor, { nullable: true })
  vendor?: Vendor;
}

@StaffObject('VendorsPayload', 'Result of one change to several vendors')
export class VendorsPayload extends Payload {
  @Shown('P1', () => [Vendor], { nullable: true })
  vendors?: Vendor[];
}

@StaffObject('ContactPayload', 'Result of a change to a contact')
export class ContactPayload extends Payload {
  @Shown('P1', () => Contact, { nullable: true })
  contact?: Contact;

  @Shown('P1', () => Vendor, { nullable: true })
  vendor?: Vendor;
}

@StaffObject('ServicePayload', 'Result of a change to a service')
export class ServicePayload extends Payload {
  @Shown('P1', () => Service, { nullable: true })
  service?: Service;

  @Shown('P1', () => Vendor, { nullable: true })
  vendor?: Vendor;
}
