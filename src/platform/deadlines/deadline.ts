import type { Day } from '../../core/day.js';
import type { Tx } from '../database/tx.js';
import type { Action } from '../tenancy/role-table.js';

/** One day by which something has to happen. What it is called comes from its kind's words. */
export interface Deadline {
  /** Typed id of what it belongs to: `dpa_…`, `rsk_…`. */
  readonly subject: string;
  /** For a person who sees only some vendors; null for what belongs to none. */
  readonly vendorId: string | null;
  /** Names that tell it from the others of its kind ("Mailwren · Newsletter"); no name of a person. */
  readonly title: string;
  readonly dueOn: Day;
  /** The day on which somebody set it, where what would have been said by then is not made up for. */
  readonly setOn?: Day;
  /** The group that answers for it; null: the privacy office does. */
  readonly groupId: string | null;
  /** Address of its page below the staff app: `/vendors/vnd_…`. */
  readonly path: string;
  /** Nobody is written to about the demo. */
  readonly isDemo: boolean;
}

/**
 * A feature's days. `kind` is one word for the mail, the calendar and the record, such as `agreement_ends`; its words stand
 * in `templates/mails` (deadlines.kinds) and in the client's `calendar.json` (kind).
 */
export interface DeadlineSource {
  readonly kind: string;
  /** What a role must be allowed, so that it sees these days. */
  readonly action: Action;
  /** Days before the due day on which is warned; 0 is the day itself, negative ones come after it. */
  readonly steps: readonly number[];
  /** Whoever it concerns hears of it from a feature, by `DeadlineReached`; the mail of the day leaves it out. */
  readonly isToldApart?: true;
  /** Whoever owns the workspace is written to, not the privacy office: it cannot act on these days. */
  readonly isForOwners?: true;
  /** Once its day is over it waits until somebody deals with it; without, the day has passed and that was all. */
  readonly waits?: true;
  /**
   * What is still open and due from `from` to `to`, both included. What was done, withdrawn or decided is left out: then
   * nothing is said about it any more.
   */
  due(tx: Tx, from: Day, to: Day): Promise<Deadline[]>;
  /** What else follows, in the transaction that notes the step; once a step, also with several workers. */
  reached?(tx: Tx, deadline: Deadline, step: number): Promise<void>;
}

/** A deadline with the kind it came from. */
export interface KnownDeadline extends Deadline {
  readonly kind: string;
}
