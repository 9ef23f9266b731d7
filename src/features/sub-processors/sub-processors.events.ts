import { DomainEvent } from '../../platform/events/domain-event.js';
import { typedId } from '../../platform/graphql/typed-ids.js';
import type { SubProcessorNotice } from './sub-processor-notice.entity.js';
import type { NoticeDecision, NoticeOpinion } from './sub-processors.enums.js';

/** Something happened to the sub-processors of a vendor; its timeline shows it. */
abstract class SubProcessorEvent extends DomainEvent {
  readonly object: string;

  constructor(
    readonly vendorId: string,
    private readonly what: Readonly<Record<string, string | number | boolean | null>>,
    private readonly content?: unknown,
  ) {
    super();
    this.object = typedId('vnd', vendorId);
  }

  override get facts() {
    return { ...this.what };
  }

  override get digested() {
    return this.content;
  }
}

export class SubProcessorsRecorded extends SubProcessorEvent {
  readonly action = 'sub-processors.recorded';
}

export class SubProcessorNoted extends SubProcessorEvent {
  readonly action = 'sub-processors.noted';
}

export class NoticeRecorded extends SubProcessorEvent {
  readonly action = 'sub-processor-notice.recorded';

  constructor(
    vendorId: string,
    noticeId: string,
    readonly serviceId: string,
    objectionUntil: string,
  ) {
    super(vendorId, { notice: typedId('ntc', noticeId), objectionUntil });
  }
}

export class NoticeAsked extends SubProcessorEvent {
  readonly action = 'sub-processor-notice.asked';

  constructor(
    vendorId: string,
    readonly noticeId: string,
    readonly groupId: string,
  ) {
    super(vendorId, { notice: typedId('ntc', noticeId), group: typedId('grp', groupId) });
  }
}

/** The group that is asked was written to. */
export class NoticeMailed extends SubProcessorEvent {
  readonly action = 'sub-processor-notice.mailed';
}

/** No mail server is set: the mail to the group reached nobody. */
export class NoticeMailKept extends SubProcessorEvent {
  readonly action = 'sub-processor-notice.mail-kept';
}

export class NoticeAnswered extends SubProcessorEvent {
  readonly action = 'sub-processor-notice.answered';

  constructor(vendorId: string, noticeId: string, groupId: string, opinion: NoticeOpinion, reason: string) {
    super(vendorId, { notice: typedId('ntc', noticeId), group: typedId('grp', groupId), opinion }, reason);
  }
}

export class NoticeDecided extends SubProcessorEvent {
  readonly action = 'sub-processor-notice.decided';

  constructor(
    vendorId: string,
    readonly notice: SubProcessorNotice,
    readonly decision: NoticeDecision,
    facts: Readonly<{ proposal: string }>,
    reason: string,
  ) {
    super(vendorId, { notice: typedId('ntc', notice.id), decision, ...facts }, reason);
  }
}

export class NoticePassed extends SubProcessorEvent {
  readonly action = 'sub-processor-notice.passed';
}
