import { DomainEvent } from '../../platform/events/domain-event.js';
import { typedId } from '../../platform/graphql/typed-ids.js';
import type { Evidence } from './evidence.entity.js';

/** A respondent is about to hand a file in, and got a ticket for it. */
export class EvidenceAnnounced extends DomainEvent {
  readonly action = 'evidence.announced';
  readonly object: string;

  constructor(
    assessmentId: string,
    private readonly vendorId: string,
    private readonly question: string,
  ) {
    super();
    this.object = typedId('asm', assessmentId);
  }

  override get facts(): Record<string, string> {
    return { vendor: typedId('vnd', this.vendorId), question: this.question };
  }
}

type Told = Pick<Evidence, 'id' | 'assessmentId' | 'questionId' | 'sha256'>;

/** Something happened to a document; what it says stays out of the record, its digest stands there. */
abstract class EvidenceEvent extends DomainEvent {
  readonly object: string;

  constructor(
    readonly evidence: Told,
    private readonly more: Record<string, string | null> = {},
  ) {
    super();
    this.object = typedId('asm', evidence.assessmentId);
  }

  override get facts(): Record<string, string | null> {
    const { id, questionId, sha256 } = this.evidence;
    return { evidence: typedId('evd', id), question: questionId, sha256, ...this.more };
  }
}

export class EvidenceUploaded extends EvidenceEvent {
  readonly action = 'evidence.uploaded';
}

/** It passed every check and can be read. */
export class EvidenceAttached extends EvidenceEvent {
  readonly action = 'evidence.attached';
}

export class EvidenceRefused extends EvidenceEvent {
  readonly action = 'evidence.refused';

  constructor(evidence: Told, cause: string) {
    super(evidence, { cause });
  }
}

export class EvidenceDated extends EvidenceEvent {
  readonly action = 'evidence.dated';

  constructor(evidence: Told, validUntil: string | null) {
    super(evidence, { validUntil });
  }
}

export class EvidenceReused extends EvidenceEvent {
  readonly action = 'evidence.reused';
}

export class EvidenceRemoved extends EvidenceEvent {
  readonly action = 'evidence.removed';
}

/** Somebody asked to see a document: each time is on record (TRUST T6). */
export class EvidenceOpened extends EvidenceEvent {
  readonly action = 'evidence.opened';
}
