import { DomainEvent } from '../events/domain-event.js';
import { typedId } from '../graphql/typed-ids.js';
import type { KnownDeadline } from './deadline.js';

/** A warning of a due day came up: it stands on the record of what is due. */
export class DeadlineReached extends DomainEvent {
  readonly action = 'deadline.reached';
  readonly object: string;

  constructor(
    readonly deadline: KnownDeadline,
    readonly step: number,
  ) {
    super();
    this.object = deadline.subject;
  }

  override get facts() {
    return { kind: this.deadline.kind, dueOn: this.deadline.dueOn, step: this.step };
  }
}

/** What became of the mail of a day, for this many days; without readers nobody is there to be written to. */
abstract class DigestEvent extends DomainEvent {
  readonly object: string;

  constructor(
    tenantId: string,
    readonly day: string,
    readonly count: number,
    readonly hasReaders: boolean,
  ) {
    super();
    this.object = typedId('org', tenantId);
  }

  override get facts() {
    return { day: this.day, count: this.count, hasReaders: this.hasReaders };
  }
}

export class DeadlinesMailed extends DigestEvent {
  readonly action = 'deadlines.mailed';
}

/** No mail server is set: the mail lies in the data folder and reached nobody. */
export class DeadlinesMailKept extends DigestEvent {
  readonly action = 'deadlines.mail-kept';
}
