/**
 * A fact in the past tense. Its stored payload holds ids only, never answers or personal data; handlers get
 * the object itself, in the same transaction.
 */
export abstract class DomainEvent {
  /** `vendor.added`: what the log, the timeline and later automation call it. */
  abstract readonly action: string;
  /** Typed id of what it happened to, `vnd_…`. */
  abstract readonly object: string;

  /** Ids and words for the log. Never values a person typed. */
  get facts(): Record<string, string | number | boolean | null> {
    return {};
  }

  /** What was changed, only to be digested with the tenant's key: it proves a state without telling it. */
  get digested(): unknown {
    return undefined;
  }

  get outcome(): 'done' | 'refused' {
    return 'done';
  }
}
