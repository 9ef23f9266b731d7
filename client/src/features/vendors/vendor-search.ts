import { isCountryCode } from '@core/country-codes.js';
import type { AssessmentState, Band, Tier, VendorFilter, VendorSort } from '../../graphql/staff.generated.js';
import { ownerFields } from './owners.js';
import { cursorParam, flagParam, listParam, textParam, wordParam } from '../../workspace/search-params.js';

export const TIERS: readonly Tier[] = ['T1', 'T2', 'T3', 'T4'];
export const STATES: readonly AssessmentState[] = ['DRAFT', 'SENT', 'ANSWERING', 'IN_REVIEW', 'DONE'];
export const BANDS: readonly Band[] = ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'];
export const SORTS: readonly VendorSort[] = [
  'NAME',
  'TIER',
  'LEVEL',
  'OPEN_RISKS',
  'NEXT_REVIEW',
  'AGREEMENT',
  'STATE',
  'COUNTRY',
  'RENEWS_ON',
  'UPDATED',
];

/** The columns somebody can choose; the name is always there. In the order of the table. */
export const CHOOSABLE = [
  'legalName',
  'country',
  'owner',
  'tier',
  'listedTier',
  'level',
  'state',
  'residual',
  'risks',
  'agreement',
  'review',
  'renewal',
  'externalId',
  'website',
  'categories',
  'certifications',
  'updated',
] as const;
export type ColumnName = (typeof CHOOSABLE)[number];

export const USUAL: readonly ColumnName[] = ['tier', 'level', 'state', 'risks', 'agreement', 'review'];

/** Columns that are made of more than a plain row of the list brings. */
const DETAILS = new Set<ColumnName>([
  'legalName',
  'listedTier',
  'renewal',
  'externalId',
  'website',
  'categories',
  'certifications',
  'updated',
]);

/** The whole state of the list, as the address holds it. */
export interface VendorSearch {
  search?: string | undefined;
  tier?: Tier[] | undefined;
  notAssessed?: true | undefined;
  state?: AssessmentState[] | undefined;
  country?: string[] | undefined;
  withoutAgreement?: true | undefined;
  owner?: string | undefined;
  band?: Band[] | undefined;
  archived?: true | undefined;
  sort?: VendorSort | undefined;
  down?: true | undefined;
  after?: string | undefined;
  columns?: ColumnName[] | undefined;
  /** The vendor that is shown beside the list. */
  peek?: string | undefined;
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
    withoutAgreement: flagParam(raw['withoutAgreement']),
    owner: textParam(raw['owner']),
    band: listParam(raw['band'], BANDS),
    archived: flagParam(raw['archived']),
    sort: wordParam(raw['sort'], SORTS),
    down: flagParam(raw['down']),
    after: cursorParam(raw['after']),
    columns: listParam(raw['columns'], CHOOSABLE),
    peek: textParam(raw['peek']),
  };
}

export function toFilter(search: VendorSearch): VendorFilter {
  return {
    search: search.search,
    tier: search.tier,
    notAssessed: search.notAssessed,
    state: search.state,
    country: search.country,
    withoutAgreement: search.withoutAgreement,
    ...(search.owner === undefined ? {} : ownerFields(search.owner)),
    band: search.band,
    isArchived: search.archived ?? false,
  };
}

/** True when anything but order, page and look narrows the list. */
export function isNarrowed(search: VendorSearch): boolean {
  const { sort: _sort, down: _down, after: _after, columns: _columns, peek: _peek, ...filters } = search;
  return Object.values(filters).some((value) => value !== undefined);
}

export function columnsOf(search: VendorSearch): readonly ColumnName[] {
  return search.columns ?? USUAL;
}

export function needsDetails(search: VendorSearch): boolean {
  return columnsOf(search).some((column) => DETAILS.has(column));
}

/** What a saved view keeps: everything but the page and the vendor that happened to be open. */
export function lastingPart({ after: _after, peek: _peek, ...lasting }: VendorSearch): VendorSearch {
  return lasting;
}
