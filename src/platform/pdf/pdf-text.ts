import type { Badge, Fact, TextStyle } from '../../core/report/page.js';
import { TYPE, type Canvas, type Element, type TypeStyle } from './canvas.js';
import { drawBadge, badgeHeight, badgeWidth } from './pdf-badge.js';
import { breakLines } from './line-breaking.js';
import { HAIR, PALETTE } from './palette.js';

const STYLES: Readonly<Record<TextStyle, TypeStyle>> = {
  title: TYPE.title,
  lead: TYPE.lead,
  body: TYPE.body,
  strong: TYPE.strong,
  caption: TYPE.caption,
  quote: TYPE.body,
  mono: TYPE.caption,
};
/** A line of about 66 letters reads best; figures and tables use the full column. */
const READING_WIDTH = 420;
const LABEL_WIDTH = 132;

export function drawParagraph(canvas: Canvas, text: string, style: TextStyle = 'body'): void {
  const type = STYLES[style];
  const indent = style === 'quote' ? 12 : 0;
  const lines = breakLines(text, Math.min(READING_WIDTH, canvas.width) - indent, type.size, type.weight);
  canvas.room(Math.min(lines.length, 2) * type.leading);
  flow(canvas, canvas.element('P'), lines, type, indent);
  canvas.y += type.leading * 0.5;
}

/** Writes lines down the page and over its end. The caller has made room for the first of them. */
export function flow(
  canvas: Canvas,
  element: Element,
  lines: readonly string[],
  type: TypeStyle,
  indent = 0,
): void {
  let rest = lines;
  while (rest.length > 0) {
    const fits = Math.max(1, Math.floor(canvas.free / type.leading));
    const now = rest.slice(0, fits);
    const from = canvas.y;
    element.add(() =>
      now.forEach((line, at) => canvas.line(line, canvas.left + indent, from + at * type.leading, type)),
    );
    canvas.y += now.length * type.leading;
    rest = rest.slice(now.length);
    if (rest.length > 0) canvas.breakPage();
  }
  element.end();
}

export function drawList(canvas: Canvas, entries: readonly string[]): void {
  canvas.room(2 * TYPE.body.leading);
  const list = canvas.element('L');
  for (const entry of entries) {
    const lines = breakLines(entry, Math.min(READING_WIDTH, canvas.width) - 12, TYPE.body.size, 400);
    canvas.room(Math.min(lines.length, 2) * TYPE.body.leading);
    const row = canvas.element('LI', list);
    const label = canvas.element('Lbl', row);
    label.add(() => canvas.line('•', canvas.left, canvas.y, TYPE.label));
    label.end();
    flow(canvas, canvas.element('LBody', row), lines, TYPE.body, 12);
    row.end();
    canvas.y += 2;
  }
  list.end();
  canvas.y += 4;
}

/** Label left, value right, a hair line between: a table of two columns to a screen reader. */
export function drawFacts(canvas: Canvas, rows: readonly Fact[]): void {
  canvas.room(2 * TYPE.body.leading);
  const table = canvas.element('Table');
  for (const row of rows) drawFact(canvas, table, row);
  table.end();
  canvas.y += 8;
}

function drawFact(canvas: Canvas, table: Element, fact: Fact): void {
  const width = canvas.width - LABEL_WIDTH;
  const values = typeof fact.value === 'string' ? [fact.value] : fact.value;
  const lines = values.flatMap((value) => breakLines(value, width, TYPE.body.size, 400));
  const labels = breakLines(fact.label, LABEL_WIDTH - 12, TYPE.label.size, 400);
  const height = Math.max(labels.length, Math.min(lines.length, 30)) * TYPE.body.leading + 6;
  canvas.room(height);
  const row = canvas.element('TR', table);
  const head = canvas.element('TH', row, { scope: 'Row' });
  const top = canvas.y + 3;
  head.add(() =>
    labels.forEach((line, at) => canvas.line(line, canvas.left, top + at * TYPE.label.leading, TYPE.label)),
  );
  head.end();
  canvas.y = top;
  const cell = canvas.element('TD', row);
  if (fact.band !== undefined) drawMarkBeside(canvas, cell, fact.band, lines);
  else flow(canvas, cell, lines, TYPE.body, LABEL_WIDTH);
  row.end();
  canvas.y = Math.max(canvas.y, top + labels.length * TYPE.label.leading) + 3;
  canvas.hairline(canvas.y, HAIR);
}

function drawMarkBeside(canvas: Canvas, cell: Element, band: Badge['tone'], lines: readonly string[]): void {
  const text = lines.join(' ');
  cell.add(() => drawBadge(canvas, { text, tone: band }, canvas.left + LABEL_WIDTH, canvas.y - 1));
  cell.end();
  canvas.y += badgeHeight;
}

/** Badges side by side, each its own paragraph to a screen reader. */
export function drawBadges(canvas: Canvas, badges: readonly Badge[]): void {
  canvas.room(badgeHeight);
  let x = canvas.left;
  for (const badge of badges) {
    const width = badgeWidth(badge);
    if (x > canvas.left && x + width > canvas.left + canvas.width) {
      x = canvas.left;
      canvas.y += badgeHeight + 4;
      canvas.room(badgeHeight);
    }
    const from = x;
    const element = canvas.element('P');
    element.add(() => drawBadge(canvas, badge, from, canvas.y));
    element.end();
    x += width + 6;
  }
  canvas.y += badgeHeight + 10;
}

/** A framed note with an accent edge. */
export function drawNote(canvas: Canvas, text: string): void {
  const lines = breakLines(text, canvas.width - 28, TYPE.body.size, 400);
  const height = lines.length * TYPE.body.leading + 16;
  canvas.room(height);
  const { left, y, width, doc } = canvas;
  canvas.artifact(() => {
    doc.rect(left, y, width, height).fill(PALETTE.surface);
    doc.rect(left, y, 3, height).fill(PALETTE.accent);
  });
  const element = canvas.element('P');
  element.add(() =>
    lines.forEach((line, at) => canvas.line(line, left + 14, y + 8 + at * TYPE.body.leading, TYPE.body)),
  );
  element.end();
  canvas.y = y + height + 10;
}

/** The address is printed in full; only an https address can be clicked. */
export function drawLink(canvas: Canvas, label: string, url: string): void {
  const text = `${label} ${url}`.trim();
  const lines = breakLines(text, canvas.width, TYPE.body.size, 400);
  canvas.room(lines.length * TYPE.body.leading);
  const paragraph = canvas.element('P');
  const target = /^https:\/\/[^\s]+$/.test(url) ? canvas.element('Link', paragraph) : paragraph;
  const { left, y, width, doc } = canvas;
  const height = lines.length * TYPE.body.leading;
  target.add(() => {
    const style = target === paragraph ? TYPE.body : ({ ...TYPE.body, color: 'accent' } as const);
    lines.forEach((line, at) => canvas.line(line, left, y + at * TYPE.body.leading, style));
    if (target !== paragraph) {
      // A link annotation needs words of its own for a screen reader (PDF/UA 7.18.5); pdfkit takes a
      // plain string for a name and a String object for text.
      doc.link(left, y, width, height, url, { structParent: target, Contents: Object(url) as string });
    }
  });
  if (target !== paragraph) target.end();
  paragraph.end();
  canvas.y += height + 6;
}
