import { textParam, wordParam } from '../../workspace/search-params.js';

export const SHOWS = ['open', 'unviewed', 'changed', 'risky', 'no-proof', 'asked'] as const;
export type Show = (typeof SHOWS)[number];

/** The question on screen and what the list is narrowed to: both in the address, so a colleague sees the same. */
export interface ReviewSearch {
  q?: string | undefined;
  show?: Show | undefined;
}

export function readReviewSearch(raw: Record<string, unknown>): ReviewSearch {
  return { q: textParam(raw['q']), show: wordParam(raw['show'], SHOWS) };
}
