import type { TextLine } from '@core/clause/agreement-text.js';
import type { ClauseLineFragment } from '../../graphql/staff.generated.js';

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
  const found = lines
    .slice(start, start + MOST_LINES)
    .flatMap((one, at) => (isPart(plain(one.text), words) ? [start + at] : []));
  return new Set(found.length === 0 ? [start] : found);
}

/** A line belongs to the sentence when either holds the other, or begins or ends inside it. */
function isPart(line: string, sentence: string): boolean {
  if (line === '' || sentence === '') return false;
  const [head, tail] = [line.slice(0, 24), line.slice(-24)];
  return sentence.includes(head) || sentence.includes(tail) || line.includes(sentence.slice(0, 40));
}

export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
