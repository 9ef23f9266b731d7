import { DomainEvent } from '../../platform/events/domain-event.js';
import { typedId } from '../../platform/graphql/typed-ids.js';

/** Which row it was is nobody’s business but the person’s: the record would tell how somebody works (DOMAIN 4). */
abstract class HomeRowEvent extends DomainEvent {
  readonly object: string;

  constructor(tenantId: string) {
    super();
    this.object = typedId('org', tenantId);
  }
}

export class HomeRowSnoozed extends HomeRowEvent {
  readonly action = 'home_row.snoozed';
}

export class HomeRowWoken extends HomeRowEvent {
  readonly action = 'home_row.woken';
}
