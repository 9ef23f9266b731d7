import { cellName, type Cell, type SheetRow } from '../workbook/workbook.js';
import { saidAnswer } from './answer-word.js';
import type { SheetAnswer, Trap } from './answer-sheet.js';
import { isEmptyComment } from './comment.js';
import { SheetCells, type Form, type Layout } from './layout.js';
import { parentIds } from './parent-ids.js';
import type { ReadingWords } from './reading-words.js';

/** An answer with the cell it was read from, for the judges of dates and doubles. */
export interface ReadRow {
  readonly answer: SheetAnswer;
  /** Undefined where the cell is empty or holds a result that is not believed. */
  readonly cell: Cell | undefined;
  readonly traps: readonly Trap[];
}

/** The answers of one sheet, from its header to its last question; rows without an id are headings. */
export function rowsOf(layout: Layout, form: Form, words: ReadingWords): readonly ReadRow[] {
  const cells = new SheetCells(layout.sheet);
  const rows = layout.sheet.rows
    .filter(({ row }) => row > layout.headerRow)
    .flatMap((row) => {
      const id = idOf(row, layout);
      return id === null ? [] : [rowOf(row, id, cells, layout, form, words)];
    });
  if (layout.isId !== null) return rows;
  const above = parentIds(rows.map(({ answer }) => answer.id));
  return rows.filter(({ answer }) => answer.value !== '' || answer.comment !== '' || !above.has(answer.id));
}

function rowOf(
  row: SheetRow,
  id: string,
  cells: SheetCells,
  layout: Layout,
  form: Form,
  words: ReadingWords,
): ReadRow {
  const { sheet, answer: column } = layout;
  const place = cellName(sheet.name, row.row, column);
  const written = cells.cell(row, column);
  const isBelieved = written !== undefined && !written.formula && written.kind !== 'error';
  const cell = isBelieved ? written : undefined;
  const value = cell?.text.trim() ?? '';
  const said = saidAnswer(value, words);
  const comments = layout.comments.map((at) => believed(cells.cell(row, at)));
  const answer: SheetAnswer = {
    id,
    question: layout.question === null ? '' : (cells.cell(row, layout.question)?.text.trim() ?? ''),
    answer: value !== '' && form.isGeneral?.test(id) === true ? 'text' : said.word,
    value,
    rest: said.rest,
    comment: comments.filter((part) => !isEmptyComment(part)).join('\n'),
    ownership: layout.ownership === null ? '' : believed(cells.cell(row, layout.ownership)),
    cell: place,
  };
  const isCached = written !== undefined && !isBelieved && written.text.trim() !== '';
  const note = `${place} is the result of a formula; it counts as unanswered.`;
  return { answer, cell, traps: isCached ? [{ kind: 'cached_formula', id, note }] : [] };
}

function believed(cell: Cell | undefined): string {
  return cell === undefined || cell.formula || cell.kind === 'error' ? '' : cell.text.trim();
}

/**
 * The id of a question. A sheet without ids names its rows by place; there a line of few words alone is a heading.
 */
function idOf(row: SheetRow, { id, question, answer, isId, sheet }: Layout): string | null {
  const said = id === null ? '' : (row.cells.find(({ column }) => column === id)?.text.trim() ?? '');
  if (isId !== null) return isId.test(said) ? said : null;
  const has = (column: number | null) => row.cells.some((cell) => cell.column === column);
  if (said !== '') return has(question) || has(answer) ? said : null;
  if (id !== null && !has(answer)) return null;
  if (!has(question) && !has(answer)) return null;
  return isHeading(row) ? null : cellName(sheet.name, row.row, question ?? answer);
}

function isHeading({ cells }: SheetRow): boolean {
  const [only, ...further] = cells;
  if (only === undefined || further.length > 0) return false;
  return !only.text.trim().endsWith('?') && only.text.trim().split(/\s+/).length < 5;
}
