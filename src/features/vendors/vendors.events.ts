import { DomainEvent } from '../../platform/events/domain-event.js';
import { typedId } from '../../platform/graphql/typed-ids.js';
import type { Vendor } from './vendor.entity.js';
import { changedFields } from './changed-fields.js';
import type { AwaitedAssessmentsName, OpenWorkName, TierName } from './vendor.enums.js';

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

/** Tells which fields changed; what stood there and stands there now was typed by people, so it is only digested. */
export class VendorChanged extends VendorEvent {
  readonly action = 'vendor.changed';
  private readonly fields: string;

  constructor(before: Vendor, set: Partial<Vendor>) {
    super(before.id, set);
    this.fields = changedFields(before, set).join(' ');
  }

  override get facts() {
    return { fields: this.fields };
  }
}

/** What its risks and conditions become; null: nobody was asked, so none of them may be open. */
export interface OpenWorkChoice {
  readonly becomes: OpenWorkName;
  readonly reason?: string | null;
}

/** Features to the right hear what becomes of the questionnaires that are out, and of what is open. */
export class VendorArchived extends VendorEvent {
  readonly action = 'vendor.archived';

  constructor(
    vendorId: string,
    readonly awaitedAssessments: AwaitedAssessmentsName,
    readonly openWork: OpenWorkChoice | null,
  ) {
    super(vendorId, openWork?.reason);
  }

  override get facts() {
    return { awaitedAssessments: this.awaitedAssessments, openWork: this.openWork?.becomes ?? null };
  }
}

export class VendorRestored extends VendorEvent {
  readonly action = 'vendor.restored';

  /** `reopens`: what ended because the vendor left is open again. */
  constructor(
    vendorId: string,
    readonly reopens: boolean,
  ) {
    super(vendorId);
  }

  override get facts() {
    return { reopens: this.reopens };
  }
}

/** Somebody else answers for the vendor now. */
export class VendorOwnerAssigned extends VendorEvent {
  readonly action = 'vendor.owner_assigned';
}

/** Two entries were one company. Features to the right hand what belonged to `merged` over to `kept`. */
export class VendorsMerged extends VendorEvent {
  readonly action = 'vendor.merged';

  constructor(
    readonly kept: Vendor,
    readonly merged: Vendor,
  ) {
    super(kept.id);
  }

  override get facts() {
    return { merged: typedId('vnd', this.merged.id) };
  }
}

/** The other side of the same merge, for the history of the entry that ended. */
export class VendorMergedAway extends VendorEvent {
  readonly action = 'vendor.merged_away';

  constructor(
    mergedId: string,
    private readonly keptId: string,
  ) {
    super(mergedId);
  }

  override get facts() {
    return { into: typedId('vnd', this.keptId) };
  }
}

abstract class ApartEvent extends VendorEvent {
  constructor(
    vendorId: string,
    private readonly otherId: string,
  ) {
    super(vendorId);
  }

  override get facts() {
    return { other: typedId('vnd', this.otherId) };
  }
}

/** It looks like another entry and is another company. */
export class VendorKeptApart extends ApartEvent {
  readonly action = 'vendor.kept_apart';
}

export class VendorApartForgotten extends ApartEvent {
  readonly action = 'vendor.apart_forgotten';
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
