import { cursorParam, textParam } from '../../../workspace/search-params.js';

export interface CompanySearch {
  /** Part of a name. */
  search?: string | undefined;
  after?: string | undefined;
}

export function readCompanySearch(raw: Record<string, unknown>): CompanySearch {
  return { search: textParam(raw['search']), after: cursorParam(raw['after']) };
}
