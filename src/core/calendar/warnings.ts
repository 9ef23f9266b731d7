/**
 * Decides which warning of a due day stands today, so that a late clock gives the newest one and no flood.
 * Authority: issue 6 (warnings 7, 3 and 1 days before); UX section 6.
 * Version 1.
 */
import { addDays, daysBetween, type Day } from '../day.js';

/** Days before the due day on which is warned; 0 is the day itself, -1 the day after. */
export const USUAL_WARNINGS: readonly number[] = [7, 3, 1, 0, -1];

/**
 * The newest step reached: the smallest of the steps whose day is today or gone. Null before the first of them.
 * Steps that were passed over meanwhile (a week of downtime) are not named, so nobody is told twice of one thing.
 * `setOn` is the day on which somebody set the due day: what would have been said on it or before is not made up for.
 */
export function stepReached(
  dueOn: Day,
  today: Day,
  steps: readonly number[],
  setOn: Day | null = null,
): number | null {
  const left = daysBetween(today, dueOn);
  const reached = steps.filter((step) => step >= left && (setOn === null || addDays(dueOn, -step) > setOn));
  return reached.length === 0 ? null : Math.min(...reached);
}
