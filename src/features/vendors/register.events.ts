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

/** A row of a list that somebody said something of. */
export interface SaidRow {
  importId: string;
  /** As the program counts it that made the file. */
  row: number;
  /** Of whom the row speaks; null where it is nobody's yet, or left out. */
  vendorId: string | null;
}

/** Somebody said what a row of a list is. */
abstract class RowSaid extends DomainEvent {
  readonly object: string;

  constructor(
    tenantId: string,
    private readonly said: SaidRow,
  ) {
    super();
    const { vendorId } = said;
    this.object = vendorId === null ? typedId('org', tenantId) : typedId('vnd', vendorId);
  }

  override get facts() {
    return { import: typedId('imp', this.said.importId), row: this.said.row };
  }
}

/** It is this vendor, which takes what the row says. */
export class RowSaidToBeVendor extends RowSaid {
  readonly action = 'vendors.row_same';
}

/** It is this vendor, which keeps the name it has. */
export class RowSaidToKeepName extends RowSaid {
  readonly action = 'vendors.row_keeps_name';
}

/** It is a vendor of its own, however much it looks like another. */
export class RowSaidToBeNew extends RowSaid {
  readonly action = 'vendors.row_new';
}

/** The id of its list is that of this vendor, which takes the new name. */
export class RowTakesNewName extends RowSaid {
  readonly action = 'vendors.row_takes_name';
}

export class RowLeftOut extends RowSaid {
  readonly action = 'vendors.row_left_out';
}

/** What was said of it last time no longer holds. */
export class RowOpenAgain extends RowSaid {
  readonly action = 'vendors.row_open_again';
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
