import { DomainEvent } from '../../platform/events/domain-event.js';
import { typedId } from '../../platform/graphql/typed-ids.js';
import type { TierName } from './vendor.enums.js';

/** Something happened to a vendor or to what belongs to it; the vendor's timeline shows both. */
abstract class VendorEvent extends DomainEvent {
  readonly object: string;

  constructor(
    readonly vendorId: string,
    private readonly content?: unknown,
  ) {
    super();
    this.object = typedId('vnd', vendorId);
  }

  override get digested() {
    return this.content;
  }
}

export class VendorAdded extends VendorEvent {
  readonly action = 'vendor.added';
}

export class VendorChanged extends VendorEvent {
  readonly action = 'vendor.changed';
}

export class VendorArchived extends VendorEvent {
  readonly action = 'vendor.archived';
}

export class VendorRestored extends VendorEvent {
  readonly action = 'vendor.restored';
}

export class ContactAdded extends VendorEvent {
  readonly action = 'contact.added';
}

export class ContactChanged extends VendorEvent {
  readonly action = 'contact.changed';
}

export class ContactRemoved extends VendorEvent {
  readonly action = 'contact.removed';
}

export class ServiceAdded extends VendorEvent {
  readonly action = 'service.added';
}

export class ServiceChanged extends VendorEvent {
  readonly action = 'service.changed';
}

export class IntakeRecorded extends VendorEvent {
  readonly action = 'intake.recorded';

  constructor(
    vendorId: string,
    readonly serviceId: string,
    readonly tier: TierName | null,
    content: unknown,
  ) {
    super(vendorId, content);
  }

  override get facts() {
    return { service: typedId('svc', this.serviceId), tier: this.tier };
  }
}
