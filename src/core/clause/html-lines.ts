/**
 * Decides what of a web page is text of an agreement: each block is a line; scripts, forms, what is hidden and what is
 * struck out are none. A parser of HTML hands over what it meets, on the server and on the device alike.
 * Authority: DOMAIN section 5 (input); an agreement is read as people see it.
 * Version 1.
 */
import { AGREEMENT_LIMITS, CELL_END, type LineForm, type TextLine } from './agreement-text.js';

const UNSEEN = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'nav',
  'select',
  'option',
  'button',
  'svg',
  'title',
  's',
  'strike',
  'del',
]);
const UNSEEN_STYLE = /line-through|display:\s*none|visibility:\s*hidden/i;
const BLOCKS = new Set(['p', 'div', 'section', 'article', 'header', 'footer', 'main', 'aside', 'ul', 'ol', 'table',
  'tbody', 'thead', 'blockquote', 'pre', 'dl', 'dt', 'dd', 'form', 'body', 'address', 'hr', 'figure']); // prettier-ignore
/** A page with so few words and a field for a password is a door, not an agreement. */
const WORDS_OF_A_DOOR = 300;

const HTML_BEGINS = /^\s*(?:<!--(?:[^-]|-(?!->)){0,2000}-->\s*)?<(?:!doctype html|html|head|body)\b/i;
const HTML_NAME = /\.x?html?$/i;
const HTML_BLOCK = /<(?:p|div|h[1-6]|li|td)\b/i;

/** Whether a text is a web page: by how it begins, or by the name of its file and an element in it. */
export function isHtml(text: string, name: string): boolean {
  return HTML_BEGINS.test(text.slice(0, 4000)) || (HTML_NAME.test(name) && HTML_BLOCK.test(text));
}

export interface HtmlText {
  readonly lines: readonly TextLine[];
  /** `SIGN_IN_PAGE`: a field for a password and hardly a word. `TOO_LARGE`: more text than an agreement has. */
  readonly fault: 'SIGN_IN_PAGE' | 'TOO_LARGE' | null;
}

/** Takes the elements and the text of one page in their order, and gives its lines. Never throws. */
export class HtmlLines {
  /** What a parser calls, by the names that parsers of HTML use. */
  readonly listener = {
    onopentag: (name: string, attributes: Readonly<Record<string, string>>): void =>
      this.open(name, attributes),
    ontext: (text: string): void => this.say(text),
    onclosetag: (name: string): void => this.close(name),
  };
  private readonly found: TextLine[] = [];
  private characters = 0;
  private text = '';
  private form: LineForm | undefined = { kind: 'paragraph' };
  private cells: string[] | null = null;
  private depth = 0;
  /** How deep the outermost element lies that nobody sees; null: what follows is seen. */
  private unseenFrom: number | null = null;
  private lists = 0;
  private hasPassword = false;

  private open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'input' && attributes['type']?.toLowerCase() === 'password') this.hasPassword = true;
    this.depth += 1;
    if (this.unseenFrom === null && isUnseen(name, attributes)) this.unseenFrom = this.depth;
    if (this.unseenFrom !== null) return;
    if (name === 'ul' || name === 'ol') this.lists += 1;
    if (name === 'tr') this.startRow();
    else if (name === 'br') this.breakLine();
    else if (this.cells === null) this.openBlock(name);
  }

  private close(name: string): void {
    this.depth -= 1;
    if (this.unseenFrom !== null) {
      if (this.depth < this.unseenFrom) this.unseenFrom = null;
      return;
    }
    if (name === 'td' || name === 'th') this.endCell();
    else if (name === 'tr') this.endRow();
    else if (this.cells === null && isBlock(name)) this.flush();
    else if (this.cells !== null && isBlock(name)) this.text += ' ';
    if (name === 'ul' || name === 'ol') this.lists = Math.max(0, this.lists - 1);
  }

  private say(text: string): void {
    if (this.unseenFrom !== null) return;
    this.characters += text.length;
    if (!this.isTooLarge()) this.text += text;
  }

  /** What was seen up to here; call it once, at the end of the page. */
  finish(): HtmlText {
    this.endRow();
    this.flush();
    const isDoor = this.hasPassword && this.words() < WORDS_OF_A_DOOR;
    const fault = this.isTooLarge() ? 'TOO_LARGE' : isDoor ? 'SIGN_IN_PAGE' : null;
    return { lines: this.found, fault };
  }

  private isTooLarge(): boolean {
    return this.characters > AGREEMENT_LIMITS.characters;
  }

  private openBlock(name: string): void {
    const level = /^h([1-6])$/.exec(name)?.[1];
    if (!isBlock(name)) return;
    this.flush();
    if (level !== undefined) this.form = { kind: 'heading', level: Number(level) };
    else if (name === 'li') this.form = { kind: 'item', depth: Math.max(0, this.lists - 1) };
    else if (this.form?.kind !== 'item' || name !== 'p') this.form = { kind: 'paragraph' };
  }

  private startRow(): void {
    this.endRow();
    this.flush();
    this.cells = [];
  }

  private endCell(): void {
    if (this.cells === null) return;
    this.cells.push(oneLine(this.text));
    this.text = '';
  }

  private endRow(): void {
    if (this.cells === null) return;
    const cells = this.cells;
    this.cells = null;
    if (cells.some((cell) => cell !== '')) this.push(cells.join(CELL_END), { kind: 'row' });
  }

  private breakLine(): void {
    if (this.cells === null) this.flush();
    else this.text += ' ';
  }

  private flush(): void {
    const text = oneLine(this.text);
    this.text = '';
    if (text === '') return;
    this.push(text, this.form);
    this.form = { kind: 'paragraph' };
  }

  private push(text: string, form: LineForm | undefined): void {
    const line = this.found.length + 1;
    this.found.push({ page: null, line, text, ...(form === undefined ? {} : { form }) });
  }

  private words(): number {
    return this.found.reduce((sum, { text }) => sum + text.split(' ').length, 0);
  }
}

function isUnseen(name: string, { style, hidden }: Readonly<Record<string, string>>): boolean {
  return UNSEEN.has(name) || hidden !== undefined || (style !== undefined && UNSEEN_STYLE.test(style));
}

function isBlock(name: string): boolean {
  return BLOCKS.has(name) || name === 'li' || /^h[1-6]$/.test(name);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
