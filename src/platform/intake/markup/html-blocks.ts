/** The headings, paragraphs, tables and lists of a web page. Nothing is run or fetched; scripts and menus are left out. */
import { Parser } from 'htmlparser2';
import type { PageBlock } from '../../../core/sub-processors/list-page.js';
import { BulletsReader } from './bullets-reader.js';
import { TableReader } from './table-reader.js';

export interface HtmlPage {
  readonly blocks: readonly PageBlock[];
  /** The page has a field for a password: it may be a door instead of the page meant. */
  readonly asksForPassword: boolean;
}

/** The attribute that carries the line of the source where HTML was made from Markdown. */
export const LINE = 'data-line';

/** Reads a page; broken markup is read as browsers do. */
export function readHtmlBlocks(html: string): HtmlPage {
  const reader = new PageReader(html);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes, parser.startIndex),
      ontext: (text) => reader.text(text),
      onclosetag: (name) => reader.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
  return { blocks: reader.finish(), asksForPassword: reader.asksForPassword };
}

const UNSEEN = new Set(
  'script style noscript template nav footer select option button svg head title'.split(' '),
);
const HEADING = /^h[1-6]$/;
const BLOCK =
  /^(?:p|div|section|article|header|main|aside|blockquote|pre|dl|dt|dd|form|body|address|hr|figure|figcaption|details|summary|caption)$/;

class PageReader {
  asksForPassword = false;
  private readonly blocks: PageBlock[] = [];
  private readonly tables: TableReader[] = [];
  private readonly lists: BulletsReader[] = [];
  /** Unseen elements that are open, innermost last. */
  private readonly unseen: string[] = [];
  private paragraph = '';
  private heading: string | null = null;
  private lastIndex = 0;
  private lastLine = 1;

  constructor(private readonly html: string) {}

  open(name: string, attributes: Readonly<Record<string, string>>, index: number): void {
    if (name === 'input' && attributes['type']?.toLowerCase() === 'password') this.asksForPassword = true;
    if (this.unseen.length > 0 || isUnseen(name, attributes)) return void this.unseen.push(name);
    if (name === 'table') return this.openTable();
    if (this.inTable()) return this.tables.at(-1)?.open(name, attributes, this.lineAt(attributes, index));
    if (name === 'ul' || name === 'ol') return this.openList();
    if (this.lists.length > 0) return this.lists.at(-1)?.open(name, this.lineAt(attributes, index));
    if (HEADING.test(name)) this.openHeading();
    else if (BLOCK.test(name)) this.endParagraph();
    else if (name === 'br') this.paragraph += '\n';
  }

  text(text: string): void {
    if (this.unseen.length > 0) return;
    if (this.inTable()) this.tables.at(-1)?.text(text);
    else if (this.lists.length > 0) this.lists.at(-1)?.text(text);
    else if (this.heading === null) this.paragraph += text;
    else this.heading += text;
  }

  close(name: string): void {
    if (this.unseen.length > 0) return this.closeUnseen(name);
    if (name === 'table') return this.closeTable();
    if (this.inTable()) return this.tables.at(-1)?.close(name);
    if (name === 'ul' || name === 'ol') return this.closeList();
    if (this.lists.length > 0) return this.lists.at(-1)?.close(name);
    if (HEADING.test(name)) this.closeHeading(Number(name[1]));
    else if (BLOCK.test(name)) this.endParagraph();
  }

  finish(): readonly PageBlock[] {
    this.endParagraph();
    return this.blocks;
  }

  /** A table inside a list or another table stands for itself. */
  private inTable(): boolean {
    return this.tables.length > 0;
  }

  private openTable(): void {
    this.endParagraph();
    this.tables.push(new TableReader());
  }

  private closeTable(): void {
    const table = this.tables.pop()?.block() ?? null;
    if (table !== null) this.blocks.push(table);
  }

  private openList(): void {
    this.endParagraph();
    const above = this.lists.at(-1);
    if (above === undefined) this.lists.push(new BulletsReader());
    else above.openBelow();
  }

  private closeList(): void {
    const list = this.lists.at(-1);
    if (list === undefined || list.closeBelow()) return;
    this.lists.pop();
    const block = list.block();
    if (block !== null) this.blocks.push(block);
  }

  private openHeading(): void {
    this.endParagraph();
    this.heading = '';
  }

  private closeHeading(level: number): void {
    const text = this.heading?.trim() ?? '';
    this.heading = null;
    if (text !== '') this.blocks.push({ kind: 'heading', level, text });
  }

  private endParagraph(): void {
    const text = this.paragraph.trim();
    this.paragraph = '';
    if (text !== '') this.blocks.push({ kind: 'paragraph', text });
  }

  private closeUnseen(name: string): void {
    const at = this.unseen.lastIndexOf(name);
    if (at >= 0) this.unseen.splice(at);
  }

  /** Elements open in the order of the text, so lines are counted once. */
  private lineAt(attributes: Readonly<Record<string, string>>, index: number): number {
    const written = Number(attributes[LINE] ?? Number.NaN);
    if (Number.isInteger(written)) return written;
    for (; this.lastIndex < index; this.lastIndex++)
      if (this.html[this.lastIndex] === '\n') this.lastLine += 1;
    return this.lastLine;
  }
}

function isUnseen(name: string, attributes: Readonly<Record<string, string>>): boolean {
  return UNSEEN.has(name) || 'hidden' in attributes || /display:\s*none/i.test(attributes['style'] ?? '');
}
