import type { Tier } from '../../core/questionnaire/questionnaire.js';
import type { Day } from '../../platform/tenancy/context.js';

/** Re-review by tier, in months: yearly, yearly, two years, three (DOMAIN section 3). */
const RE_REVIEW_MONTHS: Readonly<Record<Tier, number>> = { T1: 12, T2: 12, T3: 24, T4: 36 };

/** The day by which an approved vendor is looked at again. */
export function reviewDueOn(tier: Tier, decidedOn: Day): Day {
  return addMonths(decidedOn, RE_REVIEW_MONTHS[tier]);
}

/** The same day of a later month, or the last one of that month: 29 February and a year is 28 February. */
function addMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const at = new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)));
  return at.toISOString().slice(0, 10);
}
