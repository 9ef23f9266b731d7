import { DomainEvent } from '../platform/events/domain-event.js';
import { typedId } from '../platform/graphql/typed-ids.js';

export class DemoRemoved extends DomainEvent {
  readonly action = 'demo.removed';
  readonly object: string;

  constructor(tenantId: string) {
    super();
    this.object = typedId('org', tenantId);
  }
}
