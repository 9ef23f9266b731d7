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

/** The mail of a day left, for this many addresses; none means that nobody is there to read it. */
export class DeadlinesMailed extends DomainEvent {
  readonly action = 'deadlines.mailed';
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
