import { textParam, wordParam } from '../../../workspace/search-params.js';
import { AMENDMENTS } from './agreement-values.js';

/** A new agreement may be begun from a vendor, or from the one it takes the place of or adds to. */
export interface NewSearch {
  vendor?: string | undefined;
  amends?: string | undefined;
  as?: (typeof AMENDMENTS)[number] | undefined;
}

export function readNewSearch(raw: Record<string, unknown>): NewSearch {
  return {
    vendor: textParam(raw['vendor']),
    amends: textParam(raw['amends']),
    as: wordParam(raw['as'], AMENDMENTS),
  };
}
