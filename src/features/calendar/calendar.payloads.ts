import { Shown, StaffObject } from '../../platform/graphql/classified.js';
import { Payload } from '../../platform/graphql/user-error.js';
import { CalendarFeed } from './calendar-feed.entity.js';

@StaffObject('CalendarFeedPayload', 'Result of making or ending the address of a calendar')
export class CalendarFeedPayload extends Payload {
  @Shown('P1', () => CalendarFeed, { nullable: true })
  feed?: CalendarFeed;

  @Shown('P1', () => String, { nullable: true, description: 'Shown this once; only its digest is kept' })
  address?: string;
}
