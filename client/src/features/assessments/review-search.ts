import { textParam, wordParam } from '../../workspace/search-params.js';

export const SHOWS = ['open', 'unviewed', 'reopened', 'changed', 'risky', 'no-proof', 'asked'] as const;
export type Show = (typeof SHOWS)[number];

/** What there is to compare with: the time before questions were opened again, and the assessment before. */
export function showsFor(assessment: {
  reopenings: readonly unknown[];
  previous?: unknown;
}): readonly Show[] {
  return SHOWS.filter(
    (show) =>
      (show !== 'reopened' || assessment.reopenings.length > 0) &&
      (show !== 'changed' || assessment.previous != null),
  );
}

/** The question on screen and what the list is narrowed to: both in the address, so a colleague sees the same. */
export interface ReviewSearch {
  q?: string | undefined;
  show?: Show | undefined;
}

export function readReviewSearch(raw: Record<string, unknown>): ReviewSearch {
  return { q: textParam(raw['q']), show: wordParam(raw['show'], SHOWS) };
}
