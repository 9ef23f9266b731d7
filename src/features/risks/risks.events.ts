import { DomainEvent } from '../../platform/events/domain-event.js';
import { typedId } from '../../platform/graphql/typed-ids.js';

export abstract class RiskEvent extends DomainEvent {
  readonly object: string;

  constructor(
    readonly riskId: string,
    readonly vendorId: string,
    private readonly state?: unknown,
  ) {
    super();
    this.object = typedId('rsk', riskId);
  }

  override get facts(): Record<string, string | number | boolean | null> {
    return { vendor: typedId('vnd', this.vendorId) };
  }

  override get digested() {
    return this.state;
  }
}

/** A rule proposed it; nobody has judged it yet. */
export class RiskDrafted extends RiskEvent {
  readonly action = 'risk.drafted';
}

/** A reviewer saw it in an answer where no rule did. */
export class RiskRaised extends RiskEvent {
  readonly action = 'risk.raised';
}

export class RiskConfirmed extends RiskEvent {
  readonly action = 'risk.confirmed';
}

export class RiskRejected extends RiskEvent {
  readonly action = 'risk.rejected';
}

/** The facts behind a draft are gone, so the draft is too. */
export class DraftWithdrawn extends RiskEvent {
  readonly action = 'risk.draft-withdrawn';
}

/** Somebody wrote it by hand. */
export class RiskAdded extends RiskEvent {
  readonly action = 'risk.added';
}

export class RiskChanged extends RiskEvent {
  readonly action = 'risk.changed';
}

export class RiskRated extends RiskEvent {
  readonly action = 'risk.rated';
}

export class RiskTreated extends RiskEvent {
  readonly action = 'risk.treatment-planned';
}

/** A proposal belongs to another risk: its findings feed that one. */
export class RiskJoined extends RiskEvent {
  readonly action = 'risk.joined';
}

/** Other facts feed it from now on. */
export class RiskLinked extends RiskEvent {
  readonly action = 'risk.linked';
}

export class RiskClosed extends RiskEvent {
  readonly action = 'risk.closed';
}

export class RiskReopened extends RiskEvent {
  readonly action = 'risk.reopened';
}

export class AcceptanceAsked extends RiskEvent {
  readonly action = 'risk.acceptance-asked';
}

export class RiskAccepted extends RiskEvent {
  readonly action = 'risk.accepted';
}

export class AcceptanceDeclined extends RiskEvent {
  readonly action = 'risk.acceptance-declined';
}

/** By a person, or by itself on its last day: the risk is open again. */
export class AcceptanceEnded extends RiskEvent {
  readonly action = 'risk.acceptance-ended';
}

abstract class RegisterEvent extends DomainEvent {
  readonly object: string;

  constructor(
    tenantId: string,
    private readonly counts: Readonly<Record<string, string | number>>,
    private readonly state?: unknown,
  ) {
    super();
    this.object = typedId('org', tenantId);
  }

  override get facts() {
    return this.counts;
  }

  override get digested() {
    return this.state;
  }
}

export class RiskSettingsSet extends RegisterEvent {
  readonly action = 'risks.settings-set';
}

/** Changed rules were applied to some of the findings. */
export class ProposalsApplied extends RegisterEvent {
  readonly action = 'risks.proposals-applied';
}

export class RisksExported extends RegisterEvent {
  readonly action = 'risks.exported';
}

export class RisksImported extends RegisterEvent {
  readonly action = 'risks.imported';
}
