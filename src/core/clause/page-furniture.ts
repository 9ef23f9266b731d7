/**
 * Decides which lines of a page are no text of the agreement: page numbers, repeated heads and feet.
 * Authority: DOMAIN section 5 (header and footer lines break sentences).
 * Version 1.
 */
import type { TextLine } from './agreement-text.js';
import { markerOf } from './markers.js';

const PAGE_NUMBER =
  /^(?:[-–— ]*\d{1,4}[-–— ]*|(?:page|seite) \d{1,4}(?: ?(?:of|von|\/) ?\d{1,4})?|\d{1,4} ?(?:of|von|\/) ?\d{1,4})$/i;
/** "5. Sub-processors ........ 7": a line of a table of contents. */
const CONTENTS = /(?:\.{4,}|(?: \.){4,}|…{2,}) ?\d{1,3}$/;
/** So many first and last lines of a page may be head or foot. */
const EDGE = 2;
/** A line at the edge of so many pages is furniture. */
const REPEATED = 3;

/** The lines without furniture; a sentence that a page ends in the middle of runs on without a gap. */
export function withoutFurniture(lines: readonly TextLine[]): readonly TextLine[] {
  const paged = edgesOf(lines);
  const repeated = repeatedTexts(paged);
  const counted = countedPages(lines);
  const kept = lines.filter((line) => {
    if (CONTENTS.test(line.text) || counted.has(line)) return false;
    if (!paged.has(line)) return true;
    return !PAGE_NUMBER.test(line.text) && !repeated.has(shapeOf(line.text));
  });
  return withoutGapsOfPages(kept);
}

/** So many numbers one after the other count pages. */
const FEWEST_PAGES = 3;

/** Numbers on lines of their own that count up by one, in a file that knows no pages. */
function countedPages(lines: readonly TextLine[]): ReadonlySet<TextLine> {
  const alone = lines.filter(({ page, text }) => page === null && /^\d{1,3}$/.test(text));
  const isCount = alone.every(({ text }, at) => at === 0 || Number(text) === Number(alone[at - 1]?.text) + 1);
  return new Set(isCount && alone.length >= FEWEST_PAGES ? alone : []);
}

const ENDS_A_THOUGHT = /[.:;!?]["')]*$/;
/** Shorter last lines of a page are headings, or end a paragraph. */
const FULL_LINE = 0.6;

function withoutGapsOfPages(lines: readonly TextLine[]): readonly TextLine[] {
  const lengths = lines.map(({ text }) => text.length).filter((length) => length > 0);
  lengths.sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  const written = lines.flatMap((line, at) => (line.text === '' ? [] : [at]));
  const gaps = written.slice(1).flatMap((to, at) => {
    const from = written[at] ?? to;
    const [last, first] = [lines[from], lines[to]];
    const runsOn = last !== undefined && first !== undefined && isOneSentence(last, first, width);
    return runsOn ? Array.from({ length: to - from - 1 }, (_, step) => from + 1 + step) : [];
  });
  const dropped = new Set(gaps);
  return lines.filter((_, at) => !dropped.has(at));
}

function isOneSentence(last: TextLine, first: TextLine, width: number): boolean {
  if (last.page === null || first.page !== last.page + 1) return false;
  if (last.form !== undefined || first.form !== undefined) return false;
  if (ENDS_A_THOUGHT.test(last.text) || markerOf(first.text) !== null) return false;
  return /^\p{Ll}/u.test(first.text) || last.text.length >= FULL_LINE * width;
}

function edgesOf(lines: readonly TextLine[]): ReadonlySet<TextLine> {
  const pages = new Map<number, TextLine[]>();
  for (const line of lines)
    if (line.page !== null && line.text !== '') pages.set(line.page, [...(pages.get(line.page) ?? []), line]);
  return new Set([...pages.values()].flatMap((page) => [...page.slice(0, EDGE), ...page.slice(-EDGE)]));
}

function repeatedTexts(edges: ReadonlySet<TextLine>): ReadonlySet<string> {
  const pagesOf = new Map<string, Set<number | null>>();
  for (const { text, page } of edges) {
    const shape = shapeOf(text);
    pagesOf.set(shape, (pagesOf.get(shape) ?? new Set()).add(page));
  }
  return new Set([...pagesOf].filter(([, pages]) => pages.size >= REPEATED).map(([shape]) => shape));
}

/** Page numbers inside a repeated line differ from page to page. */
function shapeOf(text: string): string {
  return text.toLowerCase().replace(/\d+/g, '#');
}
