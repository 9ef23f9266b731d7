/**
 * Decides when an agreement that goes on by itself renews, and until when notice can still stop it, term after term.
 * Authority: GDPR Art. 28(3): processing is governed by a contract; a term is counted as in core/calendar/months.ts.
 * Version 1.
 */
import { addMonths } from '../calendar/months.js';
import { addDays, type Day } from '../day.js';
import type { AgreementDates } from './agreement-state.js';

type Term = Pick<AgreementDates, 'endsOn' | 'renewalMonths'>;

/** The last day of the running term, after which it goes on; null where nothing renews by itself. */
export function renewsAfter(dates: AgreementDates, today: Day): Day | null {
  return dates.renewsByItself && isLeftAlone(dates) ? endOfTerm(dates, today) : null;
}

/**
 * The next day until which notice ends it at the end of a term; null where nothing need be done by anybody. Without a
 * known renewal it is the day before the one end there is, also once that day is over.
 * @param noticeDays days of notice before the end of a term; null: not agreed
 */
export function noticeBy(dates: AgreementDates, noticeDays: number | null, today: Day): Day | null {
  if (noticeDays === null || !isLeftAlone(dates)) return null;
  const { endsOn, renewsByItself, renewalMonths } = dates;
  const term = { endsOn, renewalMonths: renewsByItself ? renewalMonths : null };
  const end = endOfTerm(term, addDays(today, noticeDays));
  return end === null ? null : addDays(end, -noticeDays);
}

/** The last days of all terms from `from` to `to`, both included, the earliest first. */
export function termEnds(term: Term, from: Day, to: Day): Day[] {
  const ends: Day[] = [];
  let day = from;
  for (;;) {
    const end = endOfTerm(term, day);
    if (end === null || end < day || end > to) return ends;
    ends.push(end);
    day = addDays(end, 1);
  }
}

/** The last day of the term that runs on a day; of one that does not renew the only end there is. */
function endOfTerm({ endsOn, renewalMonths }: Term, day: Day): Day | null {
  if (endsOn === null || renewalMonths === null || endsOn >= day) return endsOn;
  // The next term begins on the day after: one that ends with February ends on the 29th in a leap year.
  const next = addDays(endsOn, 1);
  const endAfter = (terms: number) => addDays(addMonths(next, terms * renewalMonths), -1);
  const over = Math.floor(Math.max(0, calendarMonths(next, day)) / renewalMonths);
  return endAfter(over) >= day ? endAfter(over) : endAfter(over + 1);
}

/** How many months of the calendar lie between two days, whatever their dates. */
function calendarMonths(from: Day, to: Day): number {
  const [fromYear, fromMonth] = from.split('-').map(Number) as [number, number];
  const [toYear, toMonth] = to.split('-').map(Number) as [number, number];
  return (toYear - fromYear) * 12 + toMonth - fromMonth;
}

function isLeftAlone({ terminatedOn, replacedOn }: AgreementDates): boolean {
  return terminatedOn === null && replacedOn === null;
}
