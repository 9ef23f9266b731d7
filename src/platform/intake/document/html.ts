/** HTML: each block of the page is a line; scripts, forms, what is hidden and what is struck out are no text. */
import { Parser } from 'htmlparser2';
import {
  CELL_END,
  type AgreementText,
  type LineForm,
  type TextLine,
} from '../../../core/clause/agreement-text.js';
import { Unreadable } from '../unreadable.js';
import { TextBudget } from './document-limits.js';

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

export function readHtml(html: string): AgreementText {
  const page = new PageText();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => page.open(name, attributes),
      ontext: (text) => page.say(text),
      onclosetag: (name) => page.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
  return { pages: null, lines: page.lines() };
}

class PageText {
  private readonly found: TextLine[] = [];
  private readonly budget = new TextBudget();
  private text = '';
  private form: LineForm | undefined = { kind: 'paragraph' };
  private cells: string[] | null = null;
  private depth = 0;
  /** How deep the outermost element lies that nobody sees; null: what follows is seen. */
  private unseenFrom: number | null = null;
  private lists = 0;
  private hasPassword = false;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'input' && attributes['type']?.toLowerCase() === 'password') this.hasPassword = true;
    this.depth += 1;
    if (this.unseenFrom === null && isUnseen(name, attributes)) this.unseenFrom = this.depth;
    if (this.unseenFrom !== null) return;
    if (name === 'ul' || name === 'ol') this.lists += 1;
    if (name === 'tr') this.startRow();
    else if (name === 'br') this.breakLine();
    else if (this.cells === null) this.openBlock(name);
  }

  close(name: string): void {
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

  say(text: string): void {
    if (this.unseenFrom !== null) return;
    this.budget.spend(text);
    this.text += text;
  }

  lines(): readonly TextLine[] {
    this.endRow();
    this.flush();
    if (this.hasPassword && this.words() < WORDS_OF_A_DOOR) throw door();
    return this.found;
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

function door(): Unreadable {
  const message = 'The page asks for a password: it is a sign-in page, not an agreement.';
  return Unreadable.because(
    'BAD_FORMAT',
    null,
    message,
    'Sign in, save the agreement itself, and send that.',
  );
}
