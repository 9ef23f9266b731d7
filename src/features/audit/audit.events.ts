import { DomainEvent } from '../../platform/events/domain-event.js';
import { typedId } from '../../platform/graphql/typed-ids.js';

/** The log left the workspace as a file. */
export class LogExported extends DomainEvent {
  readonly action = 'log.exported';
  readonly object: string;

  constructor(
    tenantId: string,
    private readonly format: 'jsonl' | 'csv',
    private readonly entries: number,
  ) {
    super();
    this.object = typedId('org', tenantId);
  }

  override get facts() {
    return { format: this.format, entries: this.entries };
  }
}
