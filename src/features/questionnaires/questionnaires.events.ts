import { DomainEvent } from '../../platform/events/domain-event.js';
import { typedId } from '../../platform/graphql/typed-ids.js';

/** A version of a set of questions can be sent from now on; it never changes. */
export class QuestionnairePublished extends DomainEvent {
  readonly action = 'questionnaire.published';
  readonly object: string;

  constructor(
    readonly questionnaireId: string,
    private readonly key: string,
    private readonly revision: string,
    private readonly bodyDigest: string,
  ) {
    super();
    this.object = typedId('qnr', questionnaireId);
  }

  override get facts() {
    return { key: this.key, revision: this.revision, sha256: this.bodyDigest };
  }
}
