import { BAND_MARKS } from '../../core/figure/band-mark.js';
import type { Cell, CellLine, Column, Table } from '../../core/report/page.js';
import { TYPE, type Canvas, type Element, type TypeStyle } from './canvas.js';
import { measureNumber } from './fonts.js';
import { HAIR, PALETTE } from './palette.js';
import { setLines, type SetLine } from './set-lines.js';

const PAD = 4;
const GAP = 10;
/** Numbers that end right before a word need more air. */
const AFTER_NUMBERS = 16;

interface SetColumn {
  readonly column: Column;
  readonly x: number;
  readonly width: number;
}

/** Draws a table whose head is repeated on every page; rows break only when they are very tall. */
export function drawTable(canvas: Canvas, table: Table): void {
  const columns = setColumns(canvas, table.columns);
  const rows = table.rows.map((row) => columns.map((column, at) => setCell(row[at] ?? '', column.width)));
  const first = rows[0];
  const headHeight = linesHigh(headLines(columns)) + 2 * PAD;
  canvas.room(headHeight + (first === undefined ? 0 : Math.min(rowHeight(first), 160)));
  const element = canvas.element('Table', canvas.root, { alt: table.summary });
  drawHead(canvas, columns, headHeight, element);
  const body = canvas.element('TBody', element);
  for (const row of rows) drawRow(canvas, columns, row, body, headHeight);
  body.end();
  element.end();
  canvas.y += 12;
}

function setColumns(canvas: Canvas, columns: readonly Column[]): SetColumn[] {
  const shares = columns.reduce((sum, column) => sum + column.share, 0);
  const gaps = columns.map((column, at): number => {
    const next = columns[at + 1];
    if (next === undefined) return 0;
    return column.align === 'right' && next.align !== 'right' ? AFTER_NUMBERS : GAP;
  });
  const usable = canvas.width - gaps.reduce((sum, gap) => sum + gap, 0);
  let x = canvas.left;
  return columns.map((column, at) => {
    const width = (usable * column.share) / shares;
    const set = { column, x, width };
    x += width + (gaps[at] ?? 0);
    return set;
  });
}

function setCell(cell: Cell, width: number): SetLine[] {
  const lines: readonly CellLine[] = typeof cell === 'string' ? [{ text: cell }] : cell.lines;
  return lines.flatMap((line) => {
    const style = { strong: TYPE.smallStrong, caption: TYPE.caption, plain: TYPE.small }[
      line.style ?? 'plain'
    ];
    const text = line.band === undefined ? line.text : `${BAND_MARKS[line.band]} ${line.text}`;
    return setLines(text, style, width);
  });
}

function headLines(columns: readonly SetColumn[]): SetLine[][] {
  const style: TypeStyle = { ...TYPE.smallStrong, color: 'ink-2' };
  return columns.map(({ column, width }) => setLines(column.title, style, width));
}

function linesHigh(cells: readonly (readonly SetLine[])[]): number {
  return Math.max(...cells.map((lines) => lines.length), 1) * TYPE.small.leading;
}

function rowHeight(cells: readonly (readonly SetLine[])[]): number {
  return linesHigh(cells) + 2 * PAD;
}

/** Tagged once; on later pages the head is decoration (`parent` null). */
function drawHead(
  canvas: Canvas,
  columns: readonly SetColumn[],
  height: number,
  parent: Element | null,
): void {
  const top = canvas.y;
  const cells = headLines(columns);
  const draw = (at: number): void => drawLines(canvas, columns[at], cells[at] ?? [], top + PAD);
  if (parent === null) canvas.artifact(() => columns.forEach((_, at) => draw(at)), 'Pagination');
  else tagHead(canvas, columns.length, parent, draw);
  canvas.y = top + height;
  canvas.hairline(canvas.y, PALETTE.ink, 0.75);
}

function tagHead(canvas: Canvas, count: number, parent: Element, draw: (at: number) => void): void {
  const head = canvas.element('THead', parent);
  const row = canvas.element('TR', head);
  for (let at = 0; at < count; at += 1) {
    const cell = canvas.element('TH', row, { scope: 'Column' });
    cell.add(() => draw(at));
    cell.end();
  }
  row.end();
  head.end();
}

function drawRow(
  canvas: Canvas,
  columns: readonly SetColumn[],
  cells: readonly (readonly SetLine[])[],
  body: Element,
  headHeight: number,
): void {
  const whole = rowHeight(cells);
  const page = canvas.bottom - canvas.top - headHeight;
  // A row taller than two fifths of a page may break; a lower one moves to the next page whole.
  if (whole > canvas.free && (whole <= page * 0.4 || canvas.free < 60)) nextPage(canvas, columns, headHeight);
  const row = canvas.element('TR', body);
  const elements = columns.map(() => canvas.element('TD', row));
  let done = 0;
  const total = Math.max(...cells.map((lines) => lines.length), 1);
  while (done < total) {
    const fits = Math.max(1, Math.floor((canvas.free - 2 * PAD) / TYPE.small.leading));
    const now = Math.min(total - done, fits);
    drawSlice(canvas, columns, cells, elements, done, now);
    done += now;
    if (done < total) nextPage(canvas, columns, headHeight);
  }
  elements.forEach((element) => element.end());
  row.end();
}

function drawSlice(
  canvas: Canvas,
  columns: readonly SetColumn[],
  cells: readonly (readonly SetLine[])[],
  elements: readonly Element[],
  from: number,
  count: number,
): void {
  const top = canvas.y + PAD;
  columns.forEach((column, at) => {
    const lines = (cells[at] ?? []).slice(from, from + count);
    if (lines.length > 0) elements[at]?.add(() => drawLines(canvas, column, lines, top));
  });
  canvas.y = top + count * TYPE.small.leading + PAD;
  canvas.hairline(canvas.y, HAIR);
}

function nextPage(canvas: Canvas, columns: readonly SetColumn[], headHeight: number): void {
  canvas.breakPage();
  drawHead(canvas, columns, headHeight, null);
}

function drawLines(canvas: Canvas, set: SetColumn | undefined, lines: readonly SetLine[], top: number): void {
  if (set === undefined) return;
  lines.forEach(({ text, style }, at) => {
    const y = top + at * TYPE.small.leading;
    if (set.column.align !== 'right') canvas.line(text, set.x, y, style);
    else
      canvas.line(text, set.x + set.width - measureNumber(text, style.size, style.weight), y, style, 'tnum');
  });
}
