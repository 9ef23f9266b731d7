import { textParam, wordParam } from '../../../workspace/search-params.js';

export interface CompareSearch {
  before?: string | undefined;
  after?: string | undefined;
  show?: 'all' | undefined;
}

export function readCompareSearch(raw: Record<string, unknown>): CompareSearch {
  return {
    before: textParam(raw['before']),
    after: textParam(raw['after']),
    show: wordParam(raw['show'], ['all'] as const),
  };
}
