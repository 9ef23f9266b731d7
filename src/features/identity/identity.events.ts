import { DomainEvent } from '../../platform/events/domain-event.js';
import { typedId } from '../../platform/graphql/typed-ids.js';
import type { Role } from '../../platform/tenancy/role-table.js';

/** A workspace came to be; other features lay down what a new one needs. */
export class WorkspaceCreated extends DomainEvent {
  readonly action = 'workspace.created';
  readonly object: string;

  constructor(readonly tenantId: string) {
    super();
    this.object = typedId('org', tenantId);
  }
}

export class WorkspaceRenamed extends DomainEvent {
  readonly action = 'workspace.renamed';
  readonly object: string;

  constructor(tenantId: string) {
    super();
    this.object = typedId('org', tenantId);
  }
}

/** Area and laws that assessments sent from now on rest on. */
export class WorkspaceProfileSet extends DomainEvent {
  readonly action = 'workspace.profile-set';
  readonly object: string;

  constructor(
    tenantId: string,
    private readonly homeArea: string,
    private readonly laws: readonly string[],
  ) {
    super();
    this.object = typedId('org', tenantId);
  }

  override get facts() {
    return { homeArea: this.homeArea, laws: this.laws.join(' ') };
  }
}

/** How long answers are kept after an assessment is over. */
export class AnswersKeptSet extends DomainEvent {
  readonly action = 'workspace.answers-kept-set';
  readonly object: string;

  constructor(
    tenantId: string,
    private readonly months: number | null,
  ) {
    super();
    this.object = typedId('org', tenantId);
  }

  override get facts() {
    return { months: this.months };
  }
}

/** Where its days begin, and in which language mails to its team are. */
export class WorkspaceClockSet extends DomainEvent {
  readonly action = 'workspace.clock-set';
  readonly object: string;

  constructor(
    tenantId: string,
    private readonly timeZone: string,
    private readonly language: string,
  ) {
    super();
    this.object = typedId('org', tenantId);
  }

  override get facts() {
    return { timeZone: this.timeZone, language: this.language };
  }
}

/** What happened to somebody's place in the workspace. */
abstract class PersonEvent extends DomainEvent {
  readonly object: string;

  constructor(readonly personId: string) {
    super();
    this.object = typedId('usr', personId);
  }
}

export class PersonAdded extends PersonEvent {
  readonly action = 'person.added';

  constructor(
    personId: string,
    private readonly role: Role,
    private readonly accessUntil: string | null,
  ) {
    super(personId);
  }

  override get facts() {
    return { role: this.role, ...lastDay(this.accessUntil) };
  }
}

export class RoleChanged extends PersonEvent {
  readonly action = 'person.role-changed';

  constructor(
    personId: string,
    private readonly from: Role,
    private readonly to: Role,
    private readonly accessUntil: string | null,
  ) {
    super(personId);
  }

  override get facts() {
    return { from: this.from, to: this.to, ...lastDay(this.accessUntil) };
  }
}

function lastDay(accessUntil: string | null): Record<string, string> {
  return accessUntil === null ? {} : { accessUntil };
}

/** Another last day for somebody whose role ends. */
export class AccessUntilSet extends PersonEvent {
  readonly action = 'person.access-until-set';

  constructor(
    personId: string,
    private readonly from: string | null,
    private readonly to: string,
  ) {
    super(personId);
  }

  override get facts() {
    return { from: this.from, to: this.to };
  }
}

export class PersonSuspended extends PersonEvent {
  readonly action = 'person.suspended';
}

export class PersonRestored extends PersonEvent {
  readonly action = 'person.restored';
}

export class SignedIn extends PersonEvent {
  readonly action = 'session.opened';

  constructor(
    personId: string,
    private readonly by: 'password' | 'link',
  ) {
    super(personId);
  }

  override get facts() {
    return { by: this.by };
  }
}

export class SignedOut extends PersonEvent {
  readonly action = 'session.ended';
}

export class PasswordChosen extends PersonEvent {
  readonly action = 'person.password-chosen';
}

export class PasswordLinkAsked extends PersonEvent {
  readonly action = 'person.link-asked';
}

export class PersonMailed extends PersonEvent {
  readonly action = 'person.mailed';
}

/** No mail server is set: it reached nobody. */
export class PersonMailKept extends PersonEvent {
  readonly action = 'person.mail-kept';
}

export class PersonMailFailed extends PersonEvent {
  readonly action = 'person.mail-failed';
}

/** All sessions of somebody, ended by themselves or by somebody who runs the workspace. */
export class SessionsEnded extends PersonEvent {
  readonly action = 'session.all-ended';
}
