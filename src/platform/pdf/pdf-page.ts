import type { Drawing, Measure } from '../../core/figure/drawing.js';
import type { Badge, Cell, Fact, Page, Table, TextStyle } from '../../core/report/page.js';
import { TYPE, type Canvas } from './canvas.js';
import { measureText } from './fonts.js';
import { drawBadges } from './pdf-badge.js';
import { drawFacts } from './pdf-facts.js';
import { drawFigure } from './pdf-figure.js';
import { drawTable } from './pdf-table.js';
import { drawLink, drawList, drawNote, drawParagraph } from './pdf-text.js';
import { PALETTE } from './palette.js';
import { printable } from './printable-text.js';
import { flow, heightOf, setLines } from './set-lines.js';

const HEADINGS = {
  1: { type: TYPE.title, before: 0, after: 6 },
  2: { type: TYPE.h2, before: 16, after: 6 },
  3: { type: TYPE.h3, before: 8, after: 4 },
} as const;

/** The page port of `core/report`, drawn on a tagged PDF. Every text is made printable here, once. */
export class PdfPage implements Page {
  readonly width: number;
  readonly height: number;
  readonly measure: Measure = measureText;
  private readonly missing = new Set<string>();
  private chapter: PDFKit.PDFOutline | null = null;

  constructor(private readonly canvas: Canvas) {
    this.width = canvas.width;
    this.height = canvas.bottom - canvas.top;
  }

  heading(level: 1 | 2 | 3, text: string): void {
    const { type, before, after } = HEADINGS[level];
    const words = this.clean(text);
    const lines = setLines(words, type, this.canvas.width);
    this.canvas.wait(before + heightOf(lines) + after, () => {
      if (!this.canvas.isAtTop) this.canvas.y += before;
      this.bookmark(level, words);
      flow(this.canvas, this.canvas.element(`H${level}`), lines);
      this.canvas.y += after;
    });
  }

  paragraph(text: string, style?: TextStyle): void {
    drawParagraph(this.canvas, this.clean(text), style);
  }

  list(entries: readonly string[]): void {
    if (entries.length > 0)
      drawList(
        this.canvas,
        entries.map((entry) => this.clean(entry)),
      );
  }

  facts(rows: readonly Fact[]): void {
    const clean = rows.map((row) => ({
      ...row,
      label: this.clean(row.label),
      value: [row.value].flat().map((value) => this.clean(value)),
      ...(row.lead === undefined ? {} : { lead: this.clean(row.lead) }),
    }));
    drawFacts(this.canvas, clean);
  }

  badges(badges: readonly Badge[]): void {
    drawBadges(
      this.canvas,
      badges.map((badge) => ({ ...badge, text: this.clean(badge.text) })),
    );
  }

  table(table: Table): void {
    drawTable(this.canvas, {
      summary: this.clean(table.summary),
      columns: table.columns.map((column) => ({ ...column, title: this.clean(column.title) })),
      rows: table.rows.map((row) => row.map((cell) => this.cleanCell(cell))),
    });
  }

  figure(drawing: Drawing): void {
    const marks = drawing.marks.map((mark) =>
      mark.kind === 'text' ? { ...mark, text: this.clean(mark.text) } : mark,
    );
    drawFigure(this.canvas, { ...drawing, marks });
  }

  note(text: string): void {
    drawNote(this.canvas, this.clean(text));
  }

  link(label: string, url: string): void {
    drawLink(this.canvas, this.clean(label), this.clean(url));
  }

  space(points: number): void {
    this.canvas.y += points;
  }

  accent(): void {
    const { doc, left, y } = this.canvas;
    this.canvas.artifact(() => doc.rect(left, y, 48, 4).fill(PALETTE.accent));
    this.canvas.y += 16;
  }

  newPage(): void {
    if (!this.canvas.isAtTop) this.canvas.breakPage();
  }

  newChapter(height: number): void {
    if (this.canvas.free < height) this.newPage();
  }

  private bookmark(level: 1 | 2 | 3, text: string): void {
    const root = this.canvas.doc.outline;
    if (level < 3) this.chapter = root.addItem(text);
    else (this.chapter ?? root).addItem(text);
  }

  private clean(text: string): string {
    return printable(text, this.missing);
  }

  private cleanCell(cell: Cell): Cell {
    if (typeof cell === 'string') return this.clean(cell);
    return { lines: cell.lines.map((line) => ({ ...line, text: this.clean(line.text) })) };
  }
}
