import type { Drawing } from '../../src/core/figure/drawing.js';
import type { Badge, Cell, Fact, Page, Table, TextStyle } from '../../src/core/report/page.js';

/** A page that keeps the words it is given, in reading order: what a screen reader would say. */
export class RecordingPage implements Page {
  readonly height = 700;
  readonly width = 480;
  readonly words: string[] = [];
  readonly headings: { readonly level: number; readonly text: string }[] = [];
  readonly figures: Drawing[] = [];
  readonly badgesSeen: Badge[] = [];

  measure(text: string, size: number): number {
    return text.length * size * 0.5;
  }

  heading(level: 1 | 2 | 3, text: string): void {
    this.headings.push({ level, text });
    this.words.push(text);
  }

  paragraph(text: string, _style?: TextStyle): void {
    this.words.push(text);
  }

  list(entries: readonly string[]): void {
    this.words.push(...entries);
  }

  facts(rows: readonly Fact[]): void {
    for (const { label, lead, value } of rows) {
      this.words.push(label, ...(lead === undefined ? [] : [lead]), ...[value].flat());
    }
  }

  badges(badges: readonly Badge[]): void {
    this.badgesSeen.push(...badges);
    this.words.push(...badges.map(({ text }) => text));
  }

  table(table: Table): void {
    this.words.push(table.summary, ...table.columns.map(({ title }) => title));
    this.words.push(...table.rows.flat().flatMap(cellWords));
  }

  figure(drawing: Drawing): void {
    this.figures.push(drawing);
    this.words.push(drawing.title, drawing.description);
  }

  note(text: string): void {
    this.words.push(text);
  }

  link(label: string, url: string): void {
    this.words.push(label, url);
  }

  space(): void {}
  accent(): void {}
  newPage(): void {}
  newChapter(): void {}
}

function cellWords(cell: Cell): string[] {
  return typeof cell === 'string' ? [cell] : cell.lines.map(({ text }) => text);
}
