import { DomainEvent } from '../../platform/events/domain-event.js';
import { typedId } from '../../platform/graphql/typed-ids.js';

abstract class RiskEvent extends DomainEvent {
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
