import { DomainEvent } from '../../platform/events/domain-event.js';
import { typedId } from '../../platform/graphql/typed-ids.js';

abstract class CalendarFeedEvent extends DomainEvent {
  readonly object: string;

  constructor(feedId: string) {
    super();
    this.object = typedId('cal', feedId);
  }
}

export class CalendarFeedCreated extends CalendarFeedEvent {
  readonly action = 'calendar-feed.created';
}

export class CalendarFeedRevoked extends CalendarFeedEvent {
  readonly action = 'calendar-feed.revoked';
}
