/**
 * Decides which words a text knows, so that a word broken by a line or by a text layer can be made whole.
 * Authority: DOMAIN section 5, step 1 (join line-end hyphens and words split by the text layer).
 * Version 1.
 */
import { COMMON_WORDS } from './common-words.js';
import { FIELD_WORDS } from './field-words.js';

export type KnownWords = ReadonlyMap<string, number>;

const GIVEN = [...new Set([...(COMMON_WORDS['en'] ?? []), ...(COMMON_WORDS['de'] ?? []), ...FIELD_WORDS])];
/** A word of the lists counts as if the text had used it this often. */
const GIVEN_COUNT = 4;
const WORD = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu;

/** How often each word stands whole in the lines. */
export function knownWords(lines: readonly string[]): KnownWords {
  const known = new Map(GIVEN.map((word) => [word, GIVEN_COUNT]));
  for (const line of lines)
    for (const [word] of line.toLowerCase().matchAll(WORD)) known.set(word, (known.get(word) ?? 0) + 1);
  return known;
}

/** These keep their hyphen when a line ends after it: "third-party". */
const KEPT = new Set([
  'third',
  'cross',
  'self',
  'twenty',
  'thirty',
  'forty',
  'seventy',
  'ninety',
  'opt',
  'data',
]);
/** "Hosting- und Wartungsvertrag": the hyphen stands for the rest of a word. */
const SHARED_END = /^(?:und|oder|bzw|sowie|and|or)\b/i;

/** The lines of one paragraph as one text; each is only compared with its neighbour, however many there are. */
export function joinedLines(lines: readonly string[], known: KnownWords): string {
  const ends = lines.slice(0, -1).map((line, at) => {
    const below = lines[at + 1] ?? '';
    return joinLines(line, below, known).slice(0, -below.length);
  });
  return [...ends, ...lines.slice(-1)].join('');
}

/** Two lines of one paragraph as one text. */
function joinLines(above: string, below: string, known: KnownWords): string {
  const first = /([\p{L}\p{M}]+)-$/u.exec(above)?.[1];
  if (first === undefined) return `${above} ${below}`;
  if (SHARED_END.test(below)) return `${above} ${below}`;
  const second = /^[\p{Ll}\p{M}]+/u.exec(below)?.[0];
  if (second === undefined) return above + below;
  return keepsHyphen(first.toLowerCase(), second, known) ? above + below : above.slice(0, -1) + below;
}

function keepsHyphen(first: string, second: string, known: KnownWords): boolean {
  const whole = known.get(first + second) ?? 0;
  const hyphened = known.get(`${first}-${second}`) ?? 0;
  return hyphened > whole || (whole === 0 && KEPT.has(first));
}

/**
 * Joins words that the text layer of a PDF has split ("confl ict", "th e"): the whole is known, and at
 * least one part is no word of its own.
 */
export function withoutSplits(text: string, known: KnownWords): string {
  if (!/\p{Ll} \p{Ll}/u.test(text)) return text;
  const parts = text.split(' ');
  const joined: string[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (before !== undefined && isSplit(before, part, known)) joined[joined.length - 1] = before + part;
    else joined.push(part);
  }
  return joined.join(' ');
}

function isSplit(before: string, after: string, known: KnownWords): boolean {
  const first = /[\p{L}\p{M}]+$/u.exec(before)?.[0].toLowerCase();
  const second = /^[\p{Ll}\p{M}]+/u.exec(after)?.[0];
  if (first === undefined || second === undefined) return false;
  const whole = known.get(first + second) ?? 0;
  if (whole < 2) return false;
  return isNoWord(first, whole, known) || isNoWord(second, whole, known);
}

/** Seldom on its own against the whole: then it is a piece. "a" and other common words are never pieces. */
function isNoWord(part: string, whole: number, known: KnownWords): boolean {
  const alone = known.get(part) ?? 0;
  return alone < GIVEN_COUNT && alone * 2 <= whole;
}
