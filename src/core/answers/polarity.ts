import type { Sheet, SheetRow, Workbook } from '../workbook/workbook.js';
import { saidAnswer } from './answer-word.js';
import type { Compliant, Trap } from './answer-sheet.js';
import { idColumn } from './layout.js';
import type { ReadingWords } from './reading-words.js';
import { phrasesOf, plain, saidOf, spaced } from './words.js';

export interface Polarity {
  readonly compliant: ReadonlyMap<string, Compliant>;
  readonly traps: readonly Trap[];
}

const HEADERS = ['c answer', 'compliant answer', 'compliant response'];

/**
 * The good answer of each question as the hidden sheet of the form says it. Only ids and these answers are taken from
 * it, and a cached result of a formula is not believed. What contradicts itself is doubtful.
 */
export function readPolarity(workbook: Workbook, isId: RegExp, words: ReadingWords): Polarity {
  const found = workbook.sheets
    .map((sheet) => ({ sheet, column: compliantColumn(sheet) }))
    .filter(({ column }) => column !== null);
  const named = found.find(({ sheet }) => plain(sheet.name) === 'questions');
  const { sheet, column } = named ??
    found.find(({ sheet: one }) => one.hidden) ?? { sheet: null, column: null };
  const id = sheet === null ? null : idColumn(sheet, isId);
  if (sheet === null || column === null || id === null)
    return {
      compliant: new Map(),
      traps: [doubtful(null, 'The form holds no sheet that says which answers are good.')],
    };
  return collect(sheet.rows, { id, column, isId }, words);
}

function compliantColumn(sheet: Sheet): number | null {
  for (const { cells } of sheet.rows.slice(0, 30)) {
    const cell = cells.find(({ text }) => HEADERS.includes(plain(text)));
    if (cell !== undefined) return cell.column;
  }
  return null;
}

interface Columns {
  readonly id: number;
  readonly column: number;
  readonly isId: RegExp;
}

function collect(rows: readonly SheetRow[], { id, column, isId }: Columns, words: ReadingWords): Polarity {
  const compliant = new Map<string, Compliant>();
  const traps: Trap[] = [];
  for (const { cells } of rows) {
    const name = cells.find((cell) => cell.column === id)?.text.trim() ?? '';
    const cell = cells.find((one) => one.column === column);
    if (!isId.test(name) || cell === undefined) continue;
    const { word } = saidAnswer(cell.text, words);
    const before = compliant.get(name);
    if (cell.formula) traps.push(doubtful(name, 'The good answer is the cached result of a formula.'));
    else if (word !== 'yes' && word !== 'no') continue;
    else if (before === undefined) compliant.set(name, word);
    else if (before !== word)
      traps.push(doubtful(name, 'The form says twice which answer is good, and not the same.'));
  }
  return { compliant, traps };
}

/** A question about a good thing whose good answer is No, or the other way round: forms have had both. */
export function oddPolarity(id: string, question: string, good: Compliant, words: ReadingWords): Trap | null {
  const text = spaced(question);
  const isBad = saidOf(words.bad_things, text) !== null;
  const asksForIt = phrasesOf(words.good_openers).some(({ needle }) => text.startsWith(needle));
  const isGood = !isBad && asksForIt && saidOf(words.good_things, text) !== null;
  if (good === 'no' && isGood)
    return doubtful(id, 'The form counts No as good, but the question asks for a safeguard.');
  if (good === 'yes' && isBad)
    return doubtful(id, 'The form counts Yes as good, but the question asks about harm.');
  return null;
}

function doubtful(id: string | null, note: string): Trap {
  return { kind: 'polarity_doubtful', id, note };
}
