import type { Day } from '../day.js';
import type { Trap } from './answer-sheet.js';
import type { ReadingWords } from './reading-words.js';
import type { ReadRow } from './sheet-rows.js';
import { writtenDate } from './written-date.js';

const DATE_ID = 'DATE-01';

/** The day of the form: a real date cell first, then a text with one reading only; else null and a trap. */
export function dateOf(
  rows: readonly ReadRow[],
  { months }: ReadingWords,
): { readonly day: Day | null; readonly traps: readonly Trap[] } {
  const row = rows.find(({ answer }) => answer.id === DATE_ID);
  if (row === undefined || (row.answer.value === '' && row.traps.length === 0))
    return { day: null, traps: [] };
  const { cell, answer } = row;
  const isText = cell?.kind === 'text' || cell?.kind === 'date';
  const day = cell !== undefined && isText ? writtenDate(cell.text, months) : null;
  if (day !== null) return { day, traps: [] };
  const note = `${answer.cell} can be read in more than one way, or is no date: ask the vendor.`;
  return { day: null, traps: [{ kind: 'date_unclear', id: DATE_ID, note }] };
}
