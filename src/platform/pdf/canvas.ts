import type { Token, Weight } from '../../core/figure/drawing.js';
import { PALETTE } from './palette.js';
import type { ReportDocument } from './report-document.js';

export interface TypeStyle {
  readonly size: number;
  /** Distance from line to line. */
  readonly leading: number;
  readonly weight: Weight;
  readonly color: Token;
}

/** UX section 5, points. */
export const TYPE = {
  title: { size: 30, leading: 36, weight: 600, color: 'ink' },
  h1: { size: 22, leading: 28, weight: 600, color: 'ink' },
  h2: { size: 16, leading: 20, weight: 600, color: 'ink' },
  h3: { size: 12, leading: 16, weight: 600, color: 'ink' },
  lead: { size: 12, leading: 17, weight: 400, color: 'ink-2' },
  body: { size: 9.5, leading: 13, weight: 400, color: 'ink' },
  strong: { size: 9.5, leading: 13, weight: 600, color: 'ink' },
  label: { size: 9.5, leading: 13, weight: 400, color: 'ink-2' },
  small: { size: 8, leading: 11, weight: 400, color: 'ink' },
  smallStrong: { size: 8, leading: 11, weight: 600, color: 'ink' },
  caption: { size: 8, leading: 11, weight: 400, color: 'ink-2' },
} as const satisfies Record<string, TypeStyle>;

export type Element = PDFKit.PDFStructureElement;

const MARGIN = 56.69; // 20 mm
/** Head and foot stand in the margin; the text column begins below and ends above them. */
const HEAD_ROOM = 14;

interface Waiting {
  readonly height: number;
  draw(): void;
}

/** One open document with a place to write: knows where the page ends, and keeps the structure tree. */
export class Canvas {
  readonly left = MARGIN;
  readonly width: number;
  readonly top = MARGIN + HEAD_ROOM;
  readonly bottom: number;
  y = 0;
  /** Everything that is read aloud hangs below this element. */
  readonly root: Element;
  private readonly waiting: Waiting[] = [];

  constructor(readonly doc: ReportDocument) {
    doc.addPage();
    this.width = doc.page.width - 2 * MARGIN;
    this.bottom = doc.page.height - MARGIN - HEAD_ROOM;
    this.y = this.top;
    this.root = doc.struct('Document');
    doc.addStructure(this.root);
  }

  /** A heading waits for what follows, so that it never stands alone at the foot of a page. */
  wait(height: number, draw: () => void): void {
    this.waiting.push({ height, draw });
  }

  /** Makes sure that this height is free on the page, and writes the headings that waited for it. */
  room(height: number): void {
    const headings = this.waiting.splice(0);
    const needed = headings.reduce((sum, heading) => sum + heading.height, height);
    if (this.y + needed > this.bottom && this.y > this.top) this.breakPage();
    headings.forEach((heading) => heading.draw());
  }

  /** Ends the page; headings that wait stay with what comes after. */
  breakPage(): void {
    this.doc.addPage();
    this.y = this.top;
  }

  get isAtTop(): boolean {
    return this.y <= this.top;
  }

  get free(): number {
    return this.bottom - this.y;
  }

  /** One line whose top is at `y`. */
  line(text: string, x: number, y: number, style: TypeStyle, features?: 'tnum'): void {
    if (text === '') return;
    const half = (style.leading - style.size * 1.21) / 2; // Inter is 1.21 em high
    this.doc.font(String(style.weight)).fontSize(style.size).fillColor(PALETTE[style.color]);
    this.doc.text(text, x, y + half, {
      lineBreak: false,
      ...(features === undefined ? {} : { features: [features] }),
    });
  }

  /** A structure element below `parent`; add content with `element.add(() => …)`, then `end()` it. */
  element(
    type: string,
    parent: Element = this.root,
    options: PDFKit.Mixins.StructureElementOptions = {},
  ): Element {
    const element = this.doc.struct(type, options);
    parent.add(element);
    return element;
  }

  /** Lines, fills and repeated heads: seen, not read aloud. */
  artifact(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.doc.markContent('Artifact', { type });
    draw();
    this.doc.endMarkedContent();
  }

  hairline(y: number, color: string, width = 0.5, x = this.left, length = this.width): void {
    this.artifact(() => {
      this.doc
        .lineWidth(width)
        .strokeColor(color)
        .moveTo(x, y)
        .lineTo(x + length, y)
        .stroke();
    });
  }
}
