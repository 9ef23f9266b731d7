import type { TextLine } from '@core/clause/agreement-text.js';
import type { ClauseLineFragment } from '../../../graphql/staff.generated.js';

/** A sentence runs over so many lines of a page at most. */
const MOST_LINES = 14;

type Quoted = Pick<ClauseLineFragment, 'page' | 'line' | 'quote' | 'ownPage' | 'ownLine' | 'ownQuote'>;

/** Which lines a sentence stands on, by their place in the list: from its place on, while its words go on. */
export function linesOfQuote(lines: readonly TextLine[], clause: Quoted): ReadonlySet<number> {
  const isOwn = clause.ownLine != null;
  const [page, line] = isOwn ? [clause.ownPage ?? null, clause.ownLine] : [clause.page ?? null, clause.line];
  const start = lines.findIndex((one) => one.page === page && one.line === line && one.text !== '');
  if (start < 0) return new Set();
  if (isOwn) return new Set([start]);
  const words = plain(clause.quote ?? '');
  const near = lines.slice(start, start + MOST_LINES).map(({ text }) => plain(text));
  const first = near.findIndex((text) => beginsIn(text, words));
  if (first < 0) return new Set([start]);
  const after = near.findIndex((text, at) => at > first && text !== '' && !words.includes(text.slice(0, 24)));
  const end = after < 0 ? near.length : after;
  return new Set(near.slice(first, end).map((_, at) => start + first + at));
}

/** Whether a sentence begins in a line: whole, or with the end of the line. */
function beginsIn(line: string, sentence: string): boolean {
  if (line === '' || sentence === '') return false;
  if (line.includes(sentence.slice(0, 40))) return true;
  const lengths = Array.from({ length: Math.max(0, Math.min(line.length, 80) - 7) }, (_, at) => at + 8);
  return lengths.some((length) => sentence.startsWith(line.slice(-length)));
}

export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
