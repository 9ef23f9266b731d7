import { DomainEvent } from '../../platform/events/domain-event.js';
import { typedId } from '../../platform/graphql/typed-ids.js';

abstract class ReportEvent extends DomainEvent {
  readonly object: string;

  constructor(
    readonly reportId: string,
    private readonly vendorId: string,
    private readonly sha256: string,
  ) {
    super();
    this.object = typedId('rpt', reportId);
  }

  override get facts() {
    return { vendor: typedId('vnd', this.vendorId), sha256: this.sha256 };
  }
}

export class ReportCreated extends ReportEvent {
  readonly action = 'report.created';
}

/** A report holds answers, so each time it leaves the server is on record. */
export class ReportDownloaded extends ReportEvent {
  readonly action = 'report.downloaded';
}
