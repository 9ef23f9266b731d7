/**
 * Decides in which days a sentence counts a period: ten business days are two weeks, ten calendar days are not.
 * Authority: issue "Agreements" (terms are taken over as the text states them); Art. 28(2) GDPR (time to object).
 * Version 1.
 */
import { withDigits } from './number-words.js';
import { tidy } from './tidy.js';

export type DayUnit = 'calendar_days' | 'business_days';

/**
 * @param sentence of an agreement, in English or German, as quoted
 * @param days the number that the finder read in it
 * @returns null: the sentence does not name that many days
 */
export function dayUnitOf(sentence: string, days: number): DayUnit | null {
  const named = new RegExp(
    `\\b${days} ?(?:(business |working |werk|arbeits)|calendar |kalender)?(?:days?|tage?n?)\\b`,
    'iu',
  ).exec(withDigits(tidy(sentence)));
  if (named === null) return null;
  return named[1] === undefined ? 'calendar_days' : 'business_days';
}
