import { plain } from '../../../answers/words.js';
import type { Choice, QuestionType } from '../../questionnaire.js';

/** The choices of a cell: one per line, else between semicolons or bars, else between commas or slashes. */
export function choicesIn(text: string): readonly Choice[] {
  const sign = ['\n', ';', '|', ',', '/'].find((one) => text.includes(one));
  if (sign === undefined) return [];
  const labels = text
    .split(sign)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return [...new Set(labels)].map((label, at) => ({ id: `c${at + 1}`, label }));
}

const TYPES: readonly (readonly [RegExp, QuestionType])[] = [
  [/multi|several|mehrfach|checkbox/, 'multi'],
  [/single|choice|dropdown|drop-down|radio|select|auswahl/, 'single'],
  [/yes.?\/?.?no|boolean|ja.?\/?.?nein/, 'yes_no'],
  [/date|datum|fecha/, 'date'],
  [/number|numeric|zahl|integer/, 'number'],
  [/file|upload|attachment|datei/, 'file'],
  [/url|link/, 'url'],
  [/short|single line/, 'text'],
  [/text|free|comment|long/, 'long_text'],
];

/** The type a cell names in words, or null. */
export function typeSaid(text: string): QuestionType | null {
  const said = plain(text);
  return said === '' ? null : (TYPES.find(([pattern]) => pattern.test(said))?.[1] ?? null);
}
