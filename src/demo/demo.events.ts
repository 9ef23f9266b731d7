import { DomainEvent } from '../platform/events/domain-event.js';
import { typedId } from '../platform/graphql/typed-ids.js';

/** Everything of the demo is there; a load that was cut off lacks it and begins anew. */
export class DemoLoaded extends DomainEvent {
  readonly action = 'demo.loaded';
  readonly object: string;

  constructor(tenantId: string) {
    super();
    this.object = typedId('org', tenantId);
  }
}

export class DemoRemoved extends DomainEvent {
  readonly action = 'demo.removed';
  readonly object: string;

  constructor(tenantId: string) {
    super();
    this.object = typedId('org', tenantId);
  }
}
