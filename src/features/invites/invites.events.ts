import { DomainEvent } from '../../platform/events/domain-event.js';
import { typedId } from '../../platform/graphql/typed-ids.js';

type Facts = Record<string, string | number | boolean | null>;

/** Something happened to a link; the assessment it leads to is named. */
abstract class InviteEvent extends DomainEvent {
  readonly object: string;

  constructor(
    readonly inviteId: string,
    readonly assessmentId: string,
    private readonly more: Facts = {},
  ) {
    super();
    this.object = typedId('inv', inviteId);
  }

  override get facts(): Facts {
    return { assessment: typedId('asm', this.assessmentId), ...this.more };
  }
}

export class InviteMinted extends InviteEvent {
  readonly action = 'invite.minted';
}

/** The landing page was shown to somebody. It says nothing about who. */
export class InviteOpened extends InviteEvent {
  readonly action = 'invite.opened';
}

export class InviteRotated extends InviteEvent {
  readonly action = 'invite.rotated';
}

export class InviteRevoked extends InviteEvent {
  readonly action = 'invite.revoked';
}

export class VendorSessionOpened extends InviteEvent {
  readonly action = 'vendor-session.opened';
}

export class VendorSessionEnded extends InviteEvent {
  readonly action = 'vendor-session.ended';
}

/** A browser that is not known wants to see what was answered; a code went to the respondent's address. */
export class MailCodeAsked extends InviteEvent {
  readonly action = 'mail-code.asked';
}

export class MailCodeAccepted extends InviteEvent {
  readonly action = 'mail-code.accepted';
}

export class MailCodeRefused extends InviteEvent {
  readonly action = 'mail-code.refused';
}

/** A vendor whose link is dead asks the sender for another one. */
export class NewLinkAsked extends InviteEvent {
  readonly action = 'invite.new-link-asked';
}

/** The sender answered that wish without a link. */
export class NewLinkDeclined extends InviteEvent {
  readonly action = 'invite.new-link-declined';
}

/** Something about the mails of an assessment. */
abstract class AssessmentMailEvent extends DomainEvent {
  readonly object: string;

  constructor(assessmentId: string) {
    super();
    this.object = typedId('asm', assessmentId);
  }
}

export class ReminderSent extends AssessmentMailEvent {
  readonly action = 'reminder.sent';

  constructor(
    assessmentId: string,
    private readonly step: number,
  ) {
    super(assessmentId);
  }

  override get facts(): Facts {
    return { daysBefore: this.step };
  }
}

/** The day is long over: whoever sent the questionnaire is told that no answers came. */
export class OverdueTold extends AssessmentMailEvent {
  readonly action = 'reminder.sender-told';
}

/** The files of mails that were kept went with the answers. */
export class KeptMailsDeleted extends AssessmentMailEvent {
  readonly action = 'mail.files-deleted';

  constructor(
    assessmentId: string,
    private readonly files: number,
  ) {
    super(assessmentId);
  }

  override get facts(): Facts {
    return { files: this.files };
  }
}

/** The vendor wants no more of them. */
export class RemindersStopped extends AssessmentMailEvent {
  readonly action = 'reminders.stopped';
}

/** A mail about an assessment left, was only kept, or could not leave. */
abstract class MailEvent extends DomainEvent {
  readonly object: string;

  constructor(
    deliveryId: string,
    private readonly assessmentId: string,
    private readonly kind: string,
  ) {
    super();
    this.object = typedId('dlv', deliveryId);
  }

  override get facts(): Facts {
    return { assessment: typedId('asm', this.assessmentId), kind: this.kind };
  }
}

export class MailSent extends MailEvent {
  readonly action = 'mail.sent';
}

export class MailKept extends MailEvent {
  readonly action = 'mail.kept';
}

export class MailFailed extends MailEvent {
  readonly action = 'mail.failed';
}

/** There is a mail server now: what was kept is sent by another mail. */
export class KeptMailTakenUp extends MailEvent {
  readonly action = 'mail.taken-up';
}

/** What was kept is not sent any more, since it is no longer true. */
export class KeptMailSkipped extends MailEvent {
  readonly action = 'mail.skipped';

  constructor(
    deliveryId: string,
    assessmentId: string,
    kind: string,
    private readonly why: string,
  ) {
    super(deliveryId, assessmentId, kind);
  }

  override get facts(): Facts {
    return { ...super.facts, why: this.why };
  }
}
