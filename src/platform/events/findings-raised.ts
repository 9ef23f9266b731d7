import type { FindingSource } from '../../core/finding.js';
import type { Severity, Tier } from '../../core/questionnaire/questionnaire.js';
import { typedId, type IdPrefix } from '../graphql/typed-ids.js';
import { DomainEvent } from './domain-event.js';

export interface RaisedFinding {
  /** What raised it, unique within the source: a question id, one with `:refuted`, a clause, a flow rule. */
  readonly rule: string;
  readonly title: string;
  /** The same fact without names that may change: what makes it the same fact tomorrow. The title itself where absent. */
  readonly fact?: string;
  readonly severity: Severity;
  readonly question?: string | null;
  readonly practice?: string | null;
  /** Path of the page of the workspace where it is read: `/maps/map_…?open=flows/f1`. Left out: there is none. */
  readonly place?: string;
}

/** What findings are about: the assessment, the agreement, the map. */
export interface FindingSubject {
  readonly source: FindingSource;
  readonly prefix: IdPrefix;
  readonly id: string;
  /** Typed id the log shows, where the subject is only a part of a thing. */
  readonly shownAs?: string;
}

/**
 * All findings about one subject that stand now, not only new ones: whoever keeps them closes what is no longer here.
 * It belongs to no feature, since each may raise some and none knows the register.
 */
export class FindingsRaised extends DomainEvent {
  readonly action = 'findings.raised';
  readonly object: string;
  readonly source: FindingSource;
  readonly sourceId: string;

  constructor(
    { source, prefix, id, shownAs }: FindingSubject,
    readonly vendorId: string,
    readonly tier: Tier | null,
    readonly findings: readonly RaisedFinding[],
  ) {
    super();
    this.source = source;
    this.sourceId = id;
    this.object = shownAs ?? typedId(prefix, id);
  }

  override get facts(): Record<string, string | number> {
    return { vendor: typedId('vnd', this.vendorId), count: this.findings.length };
  }

  override get digested(): unknown {
    return this.findings;
  }
}
