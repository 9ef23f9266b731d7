import { DomainEvent } from '../../platform/events/domain-event.js';
import { typedId } from '../../platform/graphql/typed-ids.js';
import type { Agreement } from './agreement.entity.js';
import type { AgreementDocument } from './agreement-document.entity.js';

type Facts = Record<string, string | number | boolean | null>;

/** Something happened to an agreement; its vendor is named so that the vendor's timeline finds it. */
abstract class AgreementEvent extends DomainEvent {
  readonly object: string;

  constructor(
    readonly agreement: Pick<Agreement, 'id' | 'vendorId'>,
    private readonly more: Facts = {},
    private readonly content?: unknown,
  ) {
    super();
    this.object = typedId('dpa', agreement.id);
  }

  override get facts(): Facts {
    return { vendor: typedId('vnd', this.agreement.vendorId), ...this.more };
  }

  override get digested(): unknown {
    return this.content;
  }
}

type Told = Pick<Agreement, 'id' | 'vendorId'>;
type ToldDocument = Pick<AgreementDocument, 'id' | 'sha256'>;

function factsOf({ id, sha256 }: ToldDocument): Facts {
  return { document: typedId('doc', id), sha256 };
}

export class AgreementAdded extends AgreementEvent {
  readonly action = 'agreement.added';

  constructor(agreement: Told, fields: unknown) {
    super(agreement, {}, fields);
  }
}

export class AgreementChanged extends AgreementEvent {
  readonly action = 'agreement.changed';

  /** @param isReadOtherwise other clauses apply to its text now */
  constructor(
    agreement: Told,
    fields: unknown,
    readonly isReadOtherwise: boolean,
  ) {
    super(agreement, {}, fields);
  }
}

/** A newer version took its place. */
export class AgreementReplaced extends AgreementEvent {
  readonly action = 'agreement.replaced';

  constructor(agreement: Told, byId: string) {
    super(agreement, { by: typedId('dpa', byId) });
  }
}

/** What took its place does so no longer, or is not signed any more. */
export class AgreementRestored extends AgreementEvent {
  readonly action = 'agreement.restored';
}

export class AgreementUploaded extends AgreementEvent {
  readonly action = 'agreement.uploaded';

  /** That it is the signed copy is the claim of whoever hands it in, and lifts what it proves. */
  constructor(agreement: Told, document: ToldDocument & Pick<AgreementDocument, 'isSignedCopy'>) {
    super(agreement, { ...factsOf(document), isSignedCopy: document.isSignedCopy });
  }
}

/** A document was read, or could not be: the state says which. */
export class AgreementRead extends AgreementEvent {
  readonly action = 'agreement.read';

  constructor(agreement: Told, document: ToldDocument, state: string, cause: string | null) {
    super(agreement, { ...factsOf(document), state, cause });
  }
}

/** The finder gave up on it; people go through its clauses. */
export class DocumentTakenByHand extends AgreementEvent {
  readonly action = 'agreement.document-taken-by-hand';

  constructor(agreement: Told, document: ToldDocument) {
    super(agreement, factsOf(document));
  }
}

/** It counts no longer, and stays on record. */
export class DocumentWithdrawn extends AgreementEvent {
  readonly action = 'agreement.document-withdrawn';

  constructor(agreement: Told, document: ToldDocument, reason: string) {
    super(agreement, factsOf(document), { reason });
  }
}

/** It counts again. */
export class DocumentRestored extends AgreementEvent {
  readonly action = 'agreement.document-restored';

  constructor(
    agreement: Told,
    readonly document: ToldDocument,
  ) {
    super(agreement, factsOf(document));
  }
}

/** Somebody fetched the file: each time is on record (TRUST T6). */
export class AgreementOpened extends AgreementEvent {
  readonly action = 'agreement.opened';

  constructor(agreement: Told, document: ToldDocument) {
    super(agreement, factsOf(document));
  }
}

/** A person said what a verdict is worth. */
export class ClauseReviewed extends AgreementEvent {
  readonly action = 'clause.reviewed';

  constructor(agreement: Told, clause: string, word: string | null, content: unknown) {
    super(agreement, { clause, word }, content);
  }
}

/** A person agreed with several verdicts at once. */
export class ClausesConfirmed extends AgreementEvent {
  readonly action = 'clauses.confirmed';

  constructor(agreement: Told, clauses: readonly string[]) {
    super(agreement, { clauses: clauses.join(' '), count: clauses.length });
  }
}

/** Words that were said at once were taken back at once. */
export class ClausesTakenBack extends AgreementEvent {
  readonly action = 'clauses.taken-back';

  constructor(agreement: Told, clauses: readonly string[]) {
    super(agreement, { clauses: clauses.join(' '), count: clauses.length });
  }
}

/** A point of the negotiation moved. */
export class AskMoved extends AgreementEvent {
  readonly action = 'agreement-ask.moved';

  constructor(agreement: Told, clause: string, state: string, content: unknown) {
    super(agreement, { clause, state }, content);
  }
}

/** What people confirmed was told to score and register. */
export class AgreementCounted extends AgreementEvent {
  readonly action = 'agreement.counted';

  constructor(agreement: Told, findings: number, practices: readonly string[]) {
    super(agreement, { findings, practices: practices.join(' ') });
  }
}

/** A document for the vendor was made: the points to negotiate, or a draft. */
export class AgreementHandedOut extends AgreementEvent {
  readonly action = 'agreement.handed-out';

  constructor(agreement: Told, what: 'asks' | 'draft', language: string) {
    super(agreement, { what, language });
  }
}
