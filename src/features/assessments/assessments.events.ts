import { DomainEvent } from '../../platform/events/domain-event.js';
import { typedId } from '../../platform/graphql/typed-ids.js';
import type { Context } from '../../platform/tenancy/context.js';

type Facts = Record<string, string | number | boolean | null>;

/** Something happened to an assessment; the vendor is named so that its timeline finds it. */
export abstract class AssessmentEvent extends DomainEvent {
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

/** `invites` hears it and mints the link; assessments never learn what a link is. */
export class AssessmentSent extends AssessmentEvent {
  readonly action = 'assessment.sent';

  constructor(
    assessmentId: string,
    vendorId: string,
    readonly respondentId: string,
    snapshotDigest: string,
  ) {
    super(assessmentId, vendorId, { snapshot: snapshotDigest });
  }
}

/** Its vendor was archived and shall not answer any more. `invites` hears it and ends the vendor's sessions. */
export class AssessmentWithdrawn extends AssessmentEvent {
  readonly action = 'assessment.withdrawn';
}

/** Its vendor is back in the register, and the links work again. */
export class AssessmentResumed extends AssessmentEvent {
  readonly action = 'assessment.resumed';
}

/** Whoever sent it may not sign in any more, and somebody else is named to the vendor. */
export class SenderReplaced extends AssessmentEvent {
  readonly action = 'assessment.sender-replaced';
}

export class AnsweringStarted extends AssessmentEvent {
  readonly action = 'assessment.answering-started';
}

export class AnswerSaved extends AssessmentEvent {
  readonly action = 'answer.saved';

  constructor(assessmentId: string, vendorId: string, question: string, version: number, content: unknown) {
    super(assessmentId, vendorId, { question, version }, content);
  }
}

export class AnswersSubmitted extends AssessmentEvent {
  readonly action = 'answers.submitted';

  constructor(assessmentId: string, vendorId: string, reference: string, answers: unknown) {
    super(assessmentId, vendorId, { reference }, answers);
  }
}

/** Somebody was given the answers to review, or lost them. */
export class AssessmentGiven extends AssessmentEvent {
  readonly action = 'assessment.given';

  constructor(assessmentId: string, vendorId: string, reviewerId: string | null) {
    super(assessmentId, vendorId, { reviewer: reviewerId === null ? null : typedId('usr', reviewerId) });
  }
}

/** Somebody looked at the vendor's answers: one row an actor, assessment, purpose and five minutes (TRUST T6). */
export class AnswersRead extends AssessmentEvent {
  readonly action = 'answers.read';

  /** The vendor is shown the role and the purpose; who it was stands in the row itself. */
  constructor({ id, vendorId }: { id: string; vendorId: string }, { role, purpose }: Context) {
    super(id, vendorId, { role: role ?? null, purpose });
  }
}

export class SheetScored extends AssessmentEvent {
  readonly action = 'sheet.scored';

  constructor(
    assessmentId: string,
    vendorId: string,
    readonly sheetId: string,
    readonly isReviewed: boolean,
    inputsDigest: string,
  ) {
    super(assessmentId, vendorId, { sheet: typedId('sht', sheetId), isReviewed, inputs: inputsDigest });
  }
}

export class AnswerReviewed extends AssessmentEvent {
  readonly action = 'answer.reviewed';

  constructor(assessmentId: string, vendorId: string, question: string, version: number, review: unknown) {
    super(assessmentId, vendorId, { question, version }, review);
  }
}

/** What a reviewer wants to know of the vendor about one question. */
export interface Ask {
  readonly question: string;
  readonly text: string;
  readonly note: string | null;
}

export class ReviewFinished extends AssessmentEvent {
  readonly action = 'review.finished';

  constructor(
    assessmentId: string,
    vendorId: string,
    readonly asks: readonly Ask[],
  ) {
    super(assessmentId, vendorId, { asks: asks.length }, asks);
  }
}
