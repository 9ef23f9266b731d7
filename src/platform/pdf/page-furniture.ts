import { TYPE, type Canvas } from './canvas.js';
import { measureText } from './fonts.js';
import { HAIR } from './palette.js';
import { printable } from './printable-text.js';

export interface Furniture {
  readonly headLeft: string;
  readonly headRight: string;
  readonly footLeft: string;
  /** "Page 3 of 11" in the reader's language. */
  pageOf(page: number, pages: number): string;
}

/** Head and foot of every page, written last because only then the number of pages is known. */
export function drawFurniture(canvas: Canvas, furniture: Furniture): number {
  const { start, count } = canvas.doc.bufferedPageRange();
  for (let at = 0; at < count; at += 1) {
    canvas.doc.switchToPage(start + at);
    canvas.artifact(() => drawPage(canvas, furniture, at + 1, count), 'Pagination');
  }
  return count;
}

function drawPage(canvas: Canvas, furniture: Furniture, page: number, pages: number): void {
  const head = canvas.top - 30;
  const foot = canvas.bottom + 20;
  if (page > 1) {
    const room = canvas.width - measureText(furniture.headRight, TYPE.caption.size, 400) - 20;
    canvas.line(cut(furniture.headLeft, room), canvas.left, head, TYPE.caption);
    alignRight(canvas, furniture.headRight, head);
    canvas.doc.lineWidth(0.5).strokeColor(HAIR);
    canvas.doc
      .moveTo(canvas.left, head + 15)
      .lineTo(canvas.left + canvas.width, head + 15)
      .stroke();
  }
  canvas.line(furniture.footLeft, canvas.left, foot, TYPE.caption);
  alignRight(canvas, furniture.pageOf(page, pages), foot);
}

function alignRight(canvas: Canvas, text: string, y: number): void {
  const width = measureText(text, TYPE.caption.size, 400);
  canvas.line(text, canvas.left + canvas.width - width, y, TYPE.caption);
}

/** One line only: a very long name ends in an ellipsis here; it stands in full on the cover. */
function cut(text: string, width: number): string {
  const plain = printable(text, new Set()).replaceAll('\n', ' ');
  if (measureText(plain, TYPE.caption.size, 400) <= width) return plain;
  let kept = plain.slice(0, 200);
  while (kept !== '' && measureText(`${kept}…`, TYPE.caption.size, 400) > width) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}
