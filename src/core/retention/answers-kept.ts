/**
 * Decides from when on nobody needs the answers of an assessment any more, and on which day they are deleted.
 * Authority: GDPR Art. 5(1)(e), storage limitation; Art. 17(3)(e), what legal claims need.
 * Version 1.
 */
import { addMonths } from '../calendar/months.js';
import { addDays, type Day } from '../day.js';

/** Months, from 1 to 120; null: no end is fixed. */
export type KeptMonths = number | null;

export const MOST_MONTHS = 120;
/** From the announcement to the deletion, in days: time to put the answers on hold. */
export const NOTICE_DAYS = 30;

/** What is known of an assessment; days in the zone of its workspace, null where the thing has not happened. */
export interface Course {
  /** The vendor is expected to answer, or to answer again. */
  readonly isAwaited: boolean;
  /** Answers have been sent at least once. */
  readonly wasSent: boolean;
  /** The later of the day until which answers were asked for and the last day on which one was saved. */
  readonly quietSince: Day;
  /** The last day on which it was sent in, reviewed or decided. */
  readonly lastWordOn: Day | null;
  readonly withdrawnOn: Day | null;
  /** The vendor has left the register and is not back. */
  readonly vendorLeftOn: Day | null;
  /** A later assessment of the same service was decided after this one's last decision. */
  readonly replacedOn: Day | null;
}

/**
 * The day on which an assessment was over, or null while it is in use. In use is whatever waits for somebody, and the
 * assessment on which the last decision about a service in the register rests, however old it is: without the answers
 * nobody could say why the service may be used. It is over when
 * - a later assessment of the same service has been decided, or
 * - the vendor has left the register, or the questions were withdrawn with it, or
 * - the vendor never sent any answers: then since the day they were due, or the last one was saved.
 * Nothing is over before the last thing that happened to it.
 */
export function overSince(course: Course): Day | null {
  const { isAwaited, wasSent, quietSince, lastWordOn, withdrawnOn, vendorLeftOn, replacedOn } = course;
  const isAwaitedStill = isAwaited && withdrawnOn === null;
  const ends = [withdrawnOn, vendorLeftOn, replacedOn, isAwaitedStill && !wasSent ? quietSince : null];
  const first = ends.reduce(earlier, null);
  return first === null ? null : latest(first, lastWordOn, isAwaitedStill ? quietSince : null);
}

/**
 * For how long answers are kept: what the vendor was told when it was asked, or less if the workspace keeps them for
 * less today. Nothing is kept for longer than its vendor was told.
 */
export function keptFor(told: KeptMonths, now: KeptMonths): KeptMonths {
  if (told === null || now === null) return told ?? now;
  return Math.min(told, now);
}

/** The day on which they may be deleted; null: on none. */
export function endsOn(course: Course, months: KeptMonths): Day | null {
  const over = overSince(course);
  return over === null || months === null ? null : addMonths(over, months);
}

/**
 * The day that is announced today, or stays announced; null: none. Announced is a day that is at most 30 days ahead, and
 * never one that is less: also when nobody looked for a long time, or the workspace keeps answers for less than before.
 */
export function announcedDay(end: Day | null, today: Day, announced: Day | null): Day | null {
  const horizon = addDays(today, NOTICE_DAYS);
  if (end === null || end > horizon) return null;
  return latest(end, announced ?? horizon);
}

function earlier(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

function latest(first: Day, ...others: readonly (Day | null)[]): Day {
  return others.reduce<Day>((last, day) => (day !== null && day > last ? day : last), first);
}
