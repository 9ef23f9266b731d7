import { DomainEvent } from '../../platform/events/domain-event.js';
import { typedId } from '../../platform/graphql/typed-ids.js';

/** What happened to a group of people. */
abstract class GroupEvent extends DomainEvent {
  readonly object: string;

  constructor(readonly groupId: string) {
    super();
    this.object = typedId('grp', groupId);
  }
}

export class GroupCreated extends GroupEvent {
  readonly action = 'group.created';
}

export class GroupRenamed extends GroupEvent {
  readonly action = 'group.renamed';
}

export class GroupArchived extends GroupEvent {
  readonly action = 'group.archived';
}

export class GroupRestored extends GroupEvent {
  readonly action = 'group.restored';
}

abstract class MembershipEvent extends GroupEvent {
  constructor(
    groupId: string,
    readonly personId: string,
  ) {
    super(groupId);
  }

  override get facts() {
    return { person: typedId('usr', this.personId) };
  }
}

export class GroupJoined extends MembershipEvent {
  readonly action = 'group.joined';
}

export class GroupLeft extends MembershipEvent {
  readonly action = 'group.left';
}
