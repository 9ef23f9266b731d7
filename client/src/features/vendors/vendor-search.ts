import { isCountryCode } from '@core/country-codes.js';
import type { AssessmentState, Band, Tier, VendorFilter, VendorSort } from '../../graphql/staff.generated.js';
import { cursorParam, flagParam, listParam, textParam, wordParam } from '../../workspace/search-params.js';

export const TIERS: readonly Tier[] = ['T1', 'T2', 'T3', 'T4'];
export const STATES: readonly AssessmentState[] = ['DRAFT', 'SENT', 'ANSWERING', 'IN_REVIEW', 'DONE'];
export const BANDS: readonly Band[] = ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'];
const SORTS: readonly VendorSort[] = ['NAME', 'TIER', 'LEVEL', 'OPEN_RISKS', 'NEXT_REVIEW'];

/** The whole state of the list, as the address holds it. */
export interface VendorSearch {
  search?: string | undefined;
  tier?: Tier[] | undefined;
  notAssessed?: true | undefined;
  state?: AssessmentState[] | undefined;
  country?: string[] | undefined;
  owner?: string | undefined;
  band?: Band[] | undefined;
  archived?: true | undefined;
  sort?: VendorSort | undefined;
  down?: true | undefined;
  after?: string | undefined;
}

export function readVendorSearch(raw: Record<string, unknown>): VendorSearch {
  const countries = Array.isArray(raw['country']) ? raw['country'] : [raw['country']];
  const known = countries.filter((code): code is string => typeof code === 'string' && isCountryCode(code));
  return {
    search: textParam(raw['search']),
    tier: listParam(raw['tier'], TIERS),
    notAssessed: flagParam(raw['notAssessed']),
    state: listParam(raw['state'], STATES),
    country: known.length === 0 ? undefined : known,
    owner: textParam(raw['owner']),
    band: listParam(raw['band'], BANDS),
    archived: flagParam(raw['archived']),
    sort: wordParam(raw['sort'], SORTS),
    down: flagParam(raw['down']),
    after: cursorParam(raw['after']),
  };
}

export function toFilter(search: VendorSearch): VendorFilter {
  return {
    search: search.search,
    tier: search.tier,
    notAssessed: search.notAssessed,
    state: search.state,
    country: search.country,
    ownerId: search.owner,
    band: search.band,
    isArchived: search.archived ?? false,
  };
}

/** True when anything but order and page narrows the list. */
export function isNarrowed({ sort: _sort, down: _down, after: _after, ...filters }: VendorSearch): boolean {
  return Object.values(filters).some((value) => value !== undefined);
}
