import { textParam, wordParam } from '../../../workspace/search-params.js';

export const SHOWS = ['open', 'gaps', 'present'] as const;
export type ClauseShow = (typeof SHOWS)[number];

export interface ClauseSearch {
  /** Id of the clause in the catalogue. */
  clause?: string | undefined;
  show?: ClauseShow | undefined;
}

export function readClauseSearch(raw: Record<string, unknown>): ClauseSearch {
  return { clause: textParam(raw['clause']), show: wordParam(raw['show'], SHOWS) };
}
