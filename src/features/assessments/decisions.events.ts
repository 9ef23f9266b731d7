import { typedId } from '../../platform/graphql/typed-ids.js';
import { DomainEvent } from '../../platform/events/domain-event.js';
import { AssessmentEvent } from './assessments.events.js';

export class DecisionProposed extends AssessmentEvent {
  readonly action = 'decision.proposed';

  constructor(
    assessmentId: string,
    vendorId: string,
    proposalId: string,
    outcome: string,
    proposal: unknown,
  ) {
    super(assessmentId, vendorId, { proposal: typedId('prp', proposalId), outcome }, proposal);
  }
}

export class ProposalWithdrawn extends AssessmentEvent {
  readonly action = 'decision.proposal-withdrawn';

  constructor(assessmentId: string, vendorId: string, proposalId: string) {
    super(assessmentId, vendorId, { proposal: typedId('prp', proposalId) });
  }
}

/** The data protection officer advised; whether it is followed is for whoever decides. */
export class AdviceGiven extends AssessmentEvent {
  readonly action = 'decision.advised';

  constructor(assessmentId: string, vendorId: string, proposalId: string, outcome: string, text: string) {
    super(assessmentId, vendorId, { proposal: typedId('prp', proposalId), outcome }, text);
  }
}

export class DecisionMade extends AssessmentEvent {
  readonly action = 'decision.made';

  constructor(
    assessmentId: string,
    vendorId: string,
    readonly decisionId: string,
    outcome: string,
    decision: unknown,
  ) {
    super(assessmentId, vendorId, { decision: typedId('dec', decisionId), outcome }, decision);
  }
}

/** Something happened to a vendor outside of any one assessment of it. */
abstract class VendorWordEvent extends DomainEvent {
  readonly object: string;

  constructor(
    readonly vendorId: string,
    private readonly about: Record<string, string>,
    private readonly reason?: string,
  ) {
    super();
    this.object = typedId('vnd', vendorId);
  }

  override get facts(): Record<string, string> {
    return this.about;
  }

  override get digested() {
    return this.reason;
  }
}

export class ConditionMet extends VendorWordEvent {
  readonly action = 'condition.met';

  constructor(vendorId: string, conditionId: string, reason: string) {
    super(vendorId, { condition: typedId('cnd', conditionId) }, reason);
  }
}

export class ConditionWaived extends VendorWordEvent {
  readonly action = 'condition.waived';

  constructor(vendorId: string, conditionId: string, reason: string) {
    super(vendorId, { condition: typedId('cnd', conditionId) }, reason);
  }
}

/** Another group sees to it from now on. */
export class ConditionHandedOver extends VendorWordEvent {
  readonly action = 'condition.handed-over';

  constructor(vendorId: string, conditionId: string, groupId: string) {
    super(vendorId, { condition: typedId('cnd', conditionId), group: typedId('grp', groupId) });
  }
}

/** Its vendor was archived, and nobody goes on with it. */
export class ConditionLeft extends VendorWordEvent {
  readonly action = 'condition.left';

  constructor(vendorId: string, conditionId: string, reason: string) {
    super(vendorId, { condition: typedId('cnd', conditionId) }, reason);
  }
}

/** Its vendor is back, and so is the condition. */
export class ConditionReopened extends VendorWordEvent {
  readonly action = 'condition.reopened';

  constructor(vendorId: string, conditionId: string) {
    super(vendorId, { condition: typedId('cnd', conditionId) });
  }
}

export class VendorStopped extends VendorWordEvent {
  readonly action = 'vendor.stopped';

  constructor(vendorId: string, stopId: string, reason: string) {
    super(vendorId, { stop: typedId('stp', stopId) }, reason);
  }
}

export class StopLifted extends VendorWordEvent {
  readonly action = 'vendor.stop-lifted';

  constructor(vendorId: string, stopId: string, reason: string) {
    super(vendorId, { stop: typedId('stp', stopId) }, reason);
  }
}
