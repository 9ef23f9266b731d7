import type { HolidayChanges } from '../../core/calendar/free-days.js';
import { DomainEvent } from '../../platform/events/domain-event.js';
import { typedId } from '../../platform/graphql/typed-ids.js';

/** Other days are public holidays for the workspace from now on. What runs in business days is counted again. */
export class HolidaysChanged extends DomainEvent {
  readonly action = 'holidays.changed';
  readonly object: string;

  constructor(
    tenantId: string,
    private readonly place: string | null,
    private readonly changes: HolidayChanges,
  ) {
    super();
    this.object = typedId('org', tenantId);
  }

  override get facts() {
    const { added, dropped } = this.changes;
    return { place: this.place, added: added.length, dropped: dropped.length };
  }

  override get digested() {
    return this.changes;
  }
}
