import { AssessmentEvent } from './assessments.events.js';
import type { DeletedCounts } from './assessment.entity.js';

/** The day on which the answers will be deleted was announced, or moved. */
export class AnswersEndAnnounced extends AssessmentEvent {
  readonly action = 'answers.end-announced';

  constructor(assessmentId: string, vendorId: string, on: string) {
    super(assessmentId, vendorId, { on });
  }
}

/** They will not be deleted on that day: they are needed again, on hold, or kept for longer. */
export class AnswersEndCalledOff extends AssessmentEvent {
  readonly action = 'answers.end-called-off';
}

/**
 * Answers, drafts, documents, reviewers’ notes and the names of who answered are gone. `invites` hears it and ends the
 * vendor's sessions; `reports` hears it and lets go of what was printed.
 */
export class AnswersDeleted extends AssessmentEvent {
  readonly action = 'answers.deleted';

  constructor(assessmentId: string, vendorId: string, { answered, documents }: DeletedCounts) {
    super(assessmentId, vendorId, { answered, documents });
  }
}

export class AnswersHeld extends AssessmentEvent {
  readonly action = 'answers.held';

  constructor(assessmentId: string, vendorId: string, reason: string) {
    super(assessmentId, vendorId, {}, reason);
  }
}

export class AnswersReleased extends AssessmentEvent {
  readonly action = 'answers.released';

  constructor(assessmentId: string, vendorId: string, reason: string) {
    super(assessmentId, vendorId, {}, reason);
  }
}
