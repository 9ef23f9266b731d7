/**
 * Decides which lines of a page are no text of the agreement: page numbers, repeated heads and feet.
 * Authority: DOMAIN section 5 (header and footer lines break sentences).
 * Version 1.
 */
import type { TextLine } from './agreement-text.js';

const PAGE_NUMBER =
  /^(?:[-–— ]*\d{1,4}[-–— ]*|(?:page|seite) \d{1,4}(?: ?(?:of|von|\/) ?\d{1,4})?|\d{1,4} ?(?:of|von|\/) ?\d{1,4})$/i;
/** "5. Sub-processors ........ 7": a line of a table of contents. */
const CONTENTS = /(?:\.{4,}|(?: \.){4,}|…{2,}) ?\d{1,3}$/;
/** So many first and last lines of a page may be head or foot. */
const EDGE = 2;
/** A line at the edge of so many pages is furniture. */
const REPEATED = 3;

/** The lines without furniture; without pages only lines of a table of contents go. */
export function withoutFurniture(lines: readonly TextLine[]): readonly TextLine[] {
  const paged = edgesOf(lines);
  const repeated = repeatedTexts(paged);
  return lines.filter((line) => {
    if (CONTENTS.test(line.text)) return false;
    if (!paged.has(line)) return true;
    return !PAGE_NUMBER.test(line.text) && !repeated.has(shapeOf(line.text));
  });
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
