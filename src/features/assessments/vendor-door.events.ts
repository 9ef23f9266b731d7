import { DomainEvent } from '../../platform/events/domain-event.js';
import { typedId } from '../../platform/graphql/typed-ids.js';

type Facts = Record<string, string | number | boolean | null>;

/** Something the vendor's people arranged, or staff opened for them; names and reasons stay out of the record. */
abstract class VendorDoorEvent extends DomainEvent {
  readonly object: string;

  constructor(
    readonly assessmentId: string,
    readonly vendorId: string,
    private readonly more: Facts = {},
    private readonly content?: unknown,
  ) {
    super();
    this.object = typedId('asm', assessmentId);
  }

  override get facts(): Facts {
    return { vendor: typedId('vnd', this.vendorId), ...this.more };
  }

  override get digested() {
    return this.content;
  }
}

/** `invites` hears it and makes the colleague's link. */
export class QuestionsPassedOn extends VendorDoorEvent {
  readonly action = 'questions.passed-on';

  constructor(
    assessmentId: string,
    vendorId: string,
    readonly passingId: string,
    isWhole: boolean,
    to: unknown,
  ) {
    super(assessmentId, vendorId, { passing: passingId, isWhole }, to);
  }
}

/** `invites` hears it and ends the colleague's link. */
export class QuestionsTakenBack extends VendorDoorEvent {
  readonly action = 'questions.taken-back';

  constructor(
    assessmentId: string,
    vendorId: string,
    readonly passingId: string,
  ) {
    super(assessmentId, vendorId, { passing: passingId });
  }
}

export class PassedQuestionsFinished extends VendorDoorEvent {
  readonly action = 'questions.passed-finished';
}

/** `invites` hears it and tells the sender. */
export class ChangeWished extends VendorDoorEvent {
  readonly action = 'answers.change-wished';

  constructor(
    assessmentId: string,
    vendorId: string,
    readonly wishId: string,
    text: string,
  ) {
    super(assessmentId, vendorId, {}, text);
  }
}

/** `invites` hears it and writes to whoever wished it, with the reason. */
export class ChangeDeclined extends VendorDoorEvent {
  readonly action = 'answers.change-declined';

  constructor(
    assessmentId: string,
    vendorId: string,
    readonly wishId: string,
    reason: string,
  ) {
    super(assessmentId, vendorId, {}, reason);
  }
}

/** `invites` hears it and writes to the vendor, with all questions and the reason in one mail. */
export class QuestionsReopened extends VendorDoorEvent {
  readonly action = 'questions.reopened';

  constructor(assessmentId: string, vendorId: string, questions: readonly string[], reason: string) {
    super(assessmentId, vendorId, { questions: questions.join(' ') }, reason);
  }
}
