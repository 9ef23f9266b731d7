import type { TextStyle } from '../../core/report/page.js';
import { TYPE, type Canvas, type TypeStyle } from './canvas.js';
import { PALETTE } from './palette.js';
import { drawLines, flow, heightOf, READING_WIDTH, setLines } from './set-lines.js';

const STYLES: Readonly<Record<TextStyle, TypeStyle>> = {
  title: TYPE.title,
  lead: TYPE.lead,
  body: TYPE.body,
  strong: TYPE.strong,
  caption: TYPE.caption,
  quote: TYPE.body,
};
const INDENT = 12;

export function drawParagraph(canvas: Canvas, text: string, style: TextStyle = 'body'): void {
  const type = STYLES[style];
  const indent = style === 'quote' ? INDENT : 0;
  const lines = setLines(text, type, Math.min(READING_WIDTH, canvas.width) - indent);
  canvas.room(heightOf(lines.slice(0, 2)));
  flow(canvas, canvas.element('P'), lines, indent);
  canvas.y += type.leading * 0.5;
}

export function drawList(canvas: Canvas, entries: readonly string[]): void {
  canvas.room(2 * TYPE.body.leading);
  const list = canvas.element('L');
  for (const entry of entries) {
    const lines = setLines(entry, TYPE.body, Math.min(READING_WIDTH, canvas.width) - INDENT);
    canvas.room(heightOf(lines.slice(0, 2)));
    const row = canvas.element('LI', list);
    const label = canvas.element('Lbl', row);
    label.add(() => canvas.line('•', canvas.left, canvas.y, TYPE.label));
    label.end();
    flow(canvas, canvas.element('LBody', row), lines, INDENT);
    row.end();
    canvas.y += 2;
  }
  list.end();
  canvas.y += 4;
}

/** A framed note with an accent edge, for what must not be overlooked. */
export function drawNote(canvas: Canvas, text: string): void {
  const lines = setLines(text, TYPE.body, canvas.width - 28);
  const height = heightOf(lines) + 16;
  canvas.room(height);
  const { left, y, width, doc } = canvas;
  canvas.artifact(() => {
    doc.rect(left, y, width, height).fill(PALETTE.surface);
    doc.rect(left, y, 3, height).fill(PALETTE.accent);
  });
  const element = canvas.element('P');
  element.add(() => drawLines(canvas, lines, left + 14, y + 8));
  element.end();
  canvas.y = y + height + 10;
}

/** The address is printed in full; only an https address that stands on one page can be clicked. */
export function drawLink(canvas: Canvas, label: string, url: string): void {
  const isLink = /^https:\/\/[^\s]+$/.test(url);
  const style: TypeStyle = isLink ? { ...TYPE.body, color: 'accent' } : TYPE.body;
  const lines = setLines(`${label} ${url}`.trim(), style, canvas.width);
  const height = heightOf(lines);
  canvas.room(Math.min(height, 200));
  const paragraph = canvas.element('P');
  const { left, y, width, doc } = canvas;
  if (!isLink || height > canvas.free) {
    flow(canvas, paragraph, lines);
    canvas.y += 6;
    return;
  }
  const link = canvas.element('Link', paragraph);
  link.add(() => drawLines(canvas, lines, left, y));
  // A link annotation needs words of its own for a screen reader (PDF/UA 7.18.5); pdfkit takes a plain
  // string for a name and a String object for text.
  doc.link(left, y, width, height, url, { structParent: link, Contents: Object(url) as string });
  link.end();
  paragraph.end();
  canvas.y += height + 6;
}
