import type { RowChange } from '../../core/data-flow/adequacy-rows.js';
import { DomainEvent } from '../../platform/events/domain-event.js';
import { typedId } from '../../platform/graphql/typed-ids.js';

/** A row of the adequacy list stands otherwise from now on. What rests on it is judged again. */
export class AdequacyChanged extends DomainEvent {
  readonly action = 'adequacy.changed';
  readonly object: string;

  constructor(
    tenantId: string,
    readonly changeId: string,
    private readonly number: number,
    private readonly change: RowChange,
  ) {
    super();
    this.object = typedId('org', tenantId);
  }

  override get facts() {
    const { regime, code, row } = this.change;
    return { number: this.number, regime, code, isShipped: row === null };
  }

  override get digested() {
    return this.change.row;
  }
}
