import { DomainEvent } from '../../platform/events/domain-event.js';
import { typedId } from '../../platform/graphql/typed-ids.js';

/** Something that concerns the register as a whole. */
abstract class RegisterEvent extends DomainEvent {
  readonly object: string;

  constructor(tenantId: string) {
    super();
    this.object = typedId('org', tenantId);
  }
}

/** The list left the product as a file. */
export class VendorsExported extends RegisterEvent {
  readonly action = 'vendors.exported';

  constructor(
    tenantId: string,
    private readonly format: string,
    private readonly count: number,
  ) {
    super(tenantId);
  }

  override get facts() {
    return { format: this.format, count: this.count };
  }
}

abstract class ImportEvent extends RegisterEvent {
  constructor(
    tenantId: string,
    private readonly importId: string,
  ) {
    super(tenantId);
  }

  override get facts() {
    return { import: typedId('imp', this.importId) };
  }
}

/** Somebody handed a list over to be taken in. */
export class VendorsImportAsked extends ImportEvent {
  readonly action = 'vendors.import_asked';
}

/** A list that could not be taken in, or not to its end. */
export class VendorsImportStopped extends ImportEvent {
  readonly action = 'vendors.import_stopped';
}

/** A list came in; each vendor that it added or changed has its own row in the record as well. */
export class VendorsImported extends RegisterEvent {
  readonly action = 'vendors.imported';

  constructor(
    tenantId: string,
    private readonly counts: Readonly<Record<string, number>>,
  ) {
    super(tenantId);
  }

  override get facts() {
    return { ...this.counts };
  }
}
