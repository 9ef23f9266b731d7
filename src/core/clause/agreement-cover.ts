/**
 * Decides from which day to which day a vendor is under contract without a gap, whichever agreements follow each other.
 * Authority: GDPR Art. 28(3): processing is governed by a contract; states as in agreement-state.ts.
 * Version 1.
 */
import { addDays, type Day } from '../day.js';
import { lastDayOf, type AgreementDates } from './agreement-state.js';

/** Both days included. */
export interface AgreementCover {
  /** Null: no agreement is in force, and none is signed for later. */
  readonly from: Day | null;
  /** Null: without an end; beside `from: null` the day the last one ended, or null when there never was one. */
  readonly until: Day | null;
}

export type CoverStanding = 'in_force' | 'signed' | 'ended' | 'none';

/** How a vendor stands on a day: under contract, signed for later, no longer, or never. */
export function coverStanding({ from, until }: AgreementCover, day: Day): CoverStanding {
  if (from === null) return until === null ? 'none' : 'ended';
  if (from > day) return 'signed';
  return until !== null && until < day ? 'ended' : 'in_force';
}

/**
 * The cover of today; without one the next that is signed, then the last that ended.
 * @param agreements all with one vendor that govern processing, in any order
 */
export function agreementCover(agreements: readonly AgreementDates[], today: Day): AgreementCover {
  const spans = joined(agreements.flatMap((dates) => spanOf(dates) ?? []));
  const current = spans.find(({ last }) => today <= last);
  if (current !== undefined) return { from: current.first, until: dayOrNone(current.last) };
  return { from: null, until: spans.at(-1)?.last ?? null };
}

interface Span {
  readonly first: Day;
  readonly last: Day;
}

/** The last day there is: stands for an agreement without an end. */
const NEVER: Day = '9999-12-31';

/** The days on which `agreementState` answers in_force; null when there are none. */
function spanOf(dates: AgreementDates): Span | null {
  const { signedOn, startsOn, replacedOn } = dates;
  if (signedOn === null) return null;
  const first = startsOn !== null && startsOn > signedOn ? startsOn : signedOn;
  const beforeReplaced = replacedOn === null ? NEVER : addDays(replacedOn, -1);
  const agreed = lastDayOf(dates) ?? NEVER;
  const last = agreed < beforeReplaced ? agreed : beforeReplaced;
  return first > last ? null : { first, last };
}

/** Spans that touch or overlap as one, the earliest first. */
function joined(spans: readonly Span[]): readonly Span[] {
  const inOrder = [...spans];
  inOrder.sort((a, b) => (a.first < b.first ? -1 : 1));
  const found: Span[] = [];
  for (const span of inOrder) {
    const before = found.at(-1);
    if (before === undefined || before.last < addDays(span.first, -1)) found.push(span);
    else if (span.last > before.last) found.splice(-1, 1, { first: before.first, last: span.last });
  }
  return found;
}

function dayOrNone(day: Day): Day | null {
  return day === NEVER ? null : day;
}
