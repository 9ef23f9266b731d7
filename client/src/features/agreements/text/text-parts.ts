import type { TextLine } from '@core/clause/agreement-text.js';

/** Lines that are laid out together: a page, or so many of a text without pages. */
export interface Part {
  /** The place of its first line among all lines. */
  readonly from: number;
  readonly lines: readonly TextLine[];
}

const MOST_LINES = 60;

export function partsOf(lines: readonly TextLine[]): readonly Part[] {
  const starts = lines.flatMap((_, at) => (isStart(lines, at) ? [at] : []));
  return starts.map((from, at) => ({ from, lines: lines.slice(from, starts[at + 1]) }));
}

function isStart(lines: readonly TextLine[], at: number): boolean {
  const page = lines[at]?.page ?? null;
  return page === null ? at % MOST_LINES === 0 : at === 0 || page !== lines[at - 1]?.page;
}

const NONE: ReadonlySet<number> = new Set();

/** The marks of one part; of a part without any always the same, so that it is not drawn anew. */
export function marksIn({ from, lines }: Part, marked: ReadonlySet<number>): ReadonlySet<number> {
  const own = [...marked].filter((at) => at >= from && at < from + lines.length);
  return own.length === 0 ? NONE : new Set(own);
}

/** Null: the line is none of this part. */
export function lineIn({ from, lines }: Part, at: number | null): number | null {
  return at !== null && at >= from && at < from + lines.length ? at : null;
}
