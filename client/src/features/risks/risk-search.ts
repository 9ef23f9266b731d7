import type { Band, RiskFilter, RiskState } from '../../graphql/staff.generated.js';
import { cursorParam, listParam, numberParam, textParam, wordParam } from '../../workspace/search-params.js';

export const STATES: readonly RiskState[] = ['DRAFT', 'OPEN', 'REJECTED', 'CLOSED'];
export const BANDS: readonly Band[] = ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'];

/** What needs a person or is being treated; rejected and closed ones are history. */
const LIVE: RiskState[] = ['DRAFT', 'OPEN'];

export interface RiskSearch {
  view?: 'map' | undefined;
  state?: RiskState[] | undefined;
  band?: Band[] | undefined;
  vendor?: string | undefined;
  likelihood?: number | undefined;
  impact?: number | undefined;
  after?: string | undefined;
}

export function readRiskSearch(raw: Record<string, unknown>): RiskSearch {
  return {
    view: wordParam(raw['view'], ['map'] as const),
    state: listParam(raw['state'], STATES),
    band: listParam(raw['band'], BANDS),
    vendor: textParam(raw['vendor']),
    likelihood: numberParam(raw['likelihood'], 1, 5),
    impact: numberParam(raw['impact'], 1, 5),
    after: cursorParam(raw['after']),
  };
}

export function toFilter(search: RiskSearch): RiskFilter {
  return {
    state: search.state ?? LIVE,
    band: search.band,
    vendorId: search.vendor,
    likelihood: search.likelihood,
    impact: search.impact,
  };
}

export function isNarrowed({ view: _view, after: _after, ...filters }: RiskSearch): boolean {
  return Object.values(filters).some((value) => value !== undefined);
}
