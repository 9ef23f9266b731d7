import { problem, type Problem } from '../../problem.js';

export type TolerantJson =
  | { readonly ok: true; readonly value: unknown; /** Parsed without help. */ readonly strict: boolean }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Reads JSON as people write it by hand: comments, string pieces joined by +, commas before a closing bracket.
 * Nothing is evaluated. `where` of the problem is line and column, both 1-based.
 */
export function readTolerantJson(text: string): TolerantJson {
  const strict = strictly(text);
  if (strict !== undefined && strict.isShallow) return { ok: true, value: strict.value, strict: true };
  const reader = new Reader(text);
  const value = reader.document();
  const { fault } = reader;
  return fault === null
    ? { ok: true, value, strict: false }
    : { ok: false, problem: badJson(text, fault.at, fault.message) };
}

/** What walks the data may recurse this deep, and no file of people is nested nearly as deeply. */
const DEEPEST = 200;

function strictly(text: string): { readonly value: unknown; readonly isShallow: boolean } | undefined {
  try {
    const value = JSON.parse(text) as unknown;
    return { value, isShallow: isShallow(value) };
  } catch {
    return undefined;
  }
}

function isShallow(json: unknown): boolean {
  let level: readonly unknown[] = [json];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++)
    level = level.flatMap((part): unknown[] =>
      typeof part === 'object' && part !== null ? Object.values(part) : [],
    );
  return level.length === 0;
}

function badJson(text: string, at: number, message: string): Problem {
  const before = text.slice(0, at).split('\n');
  const place = `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
  return problem('BAD_FORMAT', place, message, 'Correct the file there, or export it again.');
}

/** One pass from the first character to the last; the first fault ends it. */
class Reader {
  fault: { readonly at: number; readonly message: string } | null = null;
  private at = 0;

  constructor(private readonly text: string) {}

  document(): unknown {
    const value = this.value(1);
    this.skip();
    if (this.at < this.text.length) this.fail('Something stands after the end of the document.');
    return value;
  }

  private value(depth: number): unknown {
    this.skip();
    if (depth > DEEPEST) return this.fail('The file is nested too deeply.');
    const sign = this.text[this.at];
    if (sign === '{') return this.object(depth);
    if (sign === '[') return this.array(depth);
    if (sign === '"') return this.joined();
    return this.word();
  }

  private object(depth: number): unknown {
    const entries: [string, unknown][] = [];
    this.at++;
    while (this.fault === null && !this.closes('}')) {
      if (this.text[this.at] !== '"') return this.fail('A key in quotes is expected here.');
      const key = this.joined();
      this.skip();
      if (this.text[this.at] !== ':') return this.fail('A colon is expected here.');
      this.at++;
      entries.push([key, this.value(depth + 1)]);
      this.comma('}');
    }
    return Object.fromEntries(entries);
  }

  private array(depth: number): unknown {
    const values: unknown[] = [];
    this.at++;
    while (this.fault === null && !this.closes(']')) {
      values.push(this.value(depth + 1));
      this.comma(']');
    }
    return values;
  }

  /** Past the closing bracket, if it stands here. */
  private closes(bracket: string): boolean {
    this.skip();
    if (this.text[this.at] !== bracket) return false;
    this.at++;
    return true;
  }

  private comma(bracket: string): void {
    this.skip();
    const sign = this.text[this.at];
    if (sign === ',') this.at++;
    else if (sign !== bracket) this.fail(`A comma or ${bracket} is expected here.`);
  }

  /** "a" + "b" is one text. */
  private joined(): string {
    const pieces = [this.string()];
    this.skip();
    while (this.fault === null && this.text[this.at] === '+') {
      this.at++;
      this.skip();
      pieces.push(this.string());
      this.skip();
    }
    return pieces.join('');
  }

  private string(): string {
    const end = this.endOfString();
    const read = end === null ? undefined : strictly(this.text.slice(this.at, end).replaceAll('\t', '\\t'));
    if (end === null || typeof read?.value !== 'string') {
      this.fail('A text is expected here, in double quotes and on one line.');
      return '';
    }
    this.at = end;
    return read.value;
  }

  /** Just behind the closing quote, or null; a pattern would run out of room on a long text. */
  private endOfString(): number | null {
    if (this.text[this.at] !== '"') return null;
    for (let at = this.at + 1; at < this.text.length; at++) {
      const sign = this.text[at];
      if (sign === '"') return at + 1;
      if (sign === '\n') return null;
      if (sign === '\\') at++;
    }
    return null;
  }

  private word(): unknown {
    const pattern = /true|false|null|-?\d[\d.eE+-]*/y;
    pattern.lastIndex = this.at;
    const [found] = pattern.exec(this.text) ?? [];
    const read = found === undefined ? undefined : strictly(found);
    if (found === undefined || read === undefined) return this.fail('A value is expected here.');
    this.at += found.length;
    return read.value;
  }

  /** Blanks and comments. */
  private skip(): void {
    for (;;) {
      while (/\s/.test(this.text[this.at] ?? '')) this.at++;
      const mark = this.text.slice(this.at, this.at + 2);
      const ending = mark === '//' ? '\n' : mark === '/*' ? '*/' : null;
      if (ending === null) return;
      const end = this.text.indexOf(ending, this.at + 2);
      this.at = end < 0 ? this.text.length : end + ending.length;
    }
  }

  private fail(message: string): null {
    this.fault ??= { at: this.at, message };
    return null;
  }
}
