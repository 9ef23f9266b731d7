import type { Canvas, Element, TypeStyle } from './canvas.js';
import { breakLines } from './line-breaking.js';

/** One line of text, broken to its column and ready to be drawn. */
export interface SetLine {
  readonly text: string;
  readonly style: TypeStyle;
}

/** A line of about 66 letters reads best; figures and tables use the full column. */
export const READING_WIDTH = 420;

export function setLines(text: string, style: TypeStyle, width: number): SetLine[] {
  return breakLines(text, width, style.size, style.weight).map((line) => ({ text: line, style }));
}

export function heightOf(lines: readonly SetLine[]): number {
  return lines.reduce((sum, { style }) => sum + style.leading, 0);
}

/** Draws lines below each other; the first begins at `top`. */
export function drawLines(canvas: Canvas, lines: readonly SetLine[], x: number, top: number): void {
  let y = top;
  for (const { text, style } of lines) {
    canvas.line(text, x, y, style);
    y += style.leading;
  }
}

/** Writes lines down the page and over its end. The caller has made room for the first of them. */
export function flow(canvas: Canvas, element: Element, lines: readonly SetLine[], indent = 0): void {
  let rest = lines;
  while (rest.length > 0) {
    const now = rest.slice(0, Math.max(1, fitting(rest, canvas.free)));
    const from = canvas.y;
    element.add(() => drawLines(canvas, now, canvas.left + indent, from));
    canvas.y += heightOf(now);
    rest = rest.slice(now.length);
    if (rest.length > 0) canvas.breakPage();
  }
  element.end();
}

function fitting(lines: readonly SetLine[], free: number): number {
  let used = 0;
  const over = lines.findIndex(({ style }) => (used += style.leading) > free);
  return over === -1 ? lines.length : over;
}
