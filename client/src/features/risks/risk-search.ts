import type {
  Band,
  RiskAcceptanceStanding,
  RiskCategory,
  RiskFilter,
  RiskRating,
  RiskState,
  Treatment,
} from '../../graphql/staff.generated.js';
import {
  cursorParam,
  flagParam,
  listParam,
  numberParam,
  textParam,
  wordParam,
} from '../../workspace/search-params.js';

export const STATES: readonly RiskState[] = ['DRAFT', 'OPEN', 'ACCEPTED', 'REJECTED', 'CLOSED'];
export const BANDS: readonly Band[] = ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'];
export const TREATMENTS: readonly Treatment[] = ['AVOID', 'REDUCE', 'TRANSFER', 'ACCEPT'];
export const RATINGS: readonly RiskRating[] = ['INHERENT', 'RESIDUAL', 'TARGET'];
export const ACCEPTANCES: readonly RiskAcceptanceStanding[] = ['ASKED', 'ACCEPTED', 'ENDED'];
export const CATEGORIES: readonly RiskCategory[] = [
  'LAWFULNESS',
  'PEOPLE_RIGHTS',
  'SECURITY',
  'TRANSFER',
  'SUB_PROCESSOR',
  'AGREEMENT',
  'INCIDENT',
  'CONTINUITY',
  'AI',
  'OTHER',
];

/** The columns somebody can choose; the statement is always there. In the order of the table. */
export const CHOOSABLE = [
  'band',
  'product',
  'inherent',
  'target',
  'state',
  'category',
  'owner',
  'treatment',
  'due',
  'review',
  'acceptance',
] as const;
export type ColumnName = (typeof CHOOSABLE)[number];
export const USUAL: readonly ColumnName[] = ['band', 'product', 'state', 'owner', 'treatment', 'due'];

/** What needs a person, is being treated or is lived with; rejected and closed ones are history. */
const LIVE: RiskState[] = ['DRAFT', 'OPEN', 'ACCEPTED'];
/** An owner filter that asks for risks nobody answers for. */
export const NOBODY = 'none';

/** The whole state of the list and the map, as the address holds it. */
export interface RiskSearch {
  view?: 'map' | undefined;
  /** Which of the three ratings the bands, the cells and the order speak of; left out: as it stands now. */
  rating?: RiskRating | undefined;
  arrows?: true | undefined;
  search?: string | undefined;
  state?: RiskState[] | undefined;
  band?: Band[] | undefined;
  category?: RiskCategory[] | undefined;
  treatment?: Treatment[] | undefined;
  acceptance?: RiskAcceptanceStanding[] | undefined;
  owner?: string | undefined;
  vendor?: string | undefined;
  likelihood?: number | undefined;
  impact?: number | undefined;
  columns?: ColumnName[] | undefined;
  after?: string | undefined;
}

export function readRiskSearch(raw: Record<string, unknown>): RiskSearch {
  return {
    view: wordParam(raw['view'], ['map'] as const),
    rating: wordParam(raw['rating'], RATINGS),
    arrows: flagParam(raw['arrows']),
    search: textParam(raw['search']),
    state: listParam(raw['state'], STATES),
    band: listParam(raw['band'], BANDS),
    category: listParam(raw['category'], CATEGORIES),
    treatment: listParam(raw['treatment'], TREATMENTS),
    acceptance: listParam(raw['acceptance'], ACCEPTANCES),
    owner: textParam(raw['owner']),
    vendor: textParam(raw['vendor']),
    likelihood: numberParam(raw['likelihood'], 1, 5),
    impact: numberParam(raw['impact'], 1, 5),
    columns: listParam(raw['columns'], CHOOSABLE),
    after: cursorParam(raw['after']),
  };
}

export function toFilter(search: RiskSearch): RiskFilter {
  const { owner } = search;
  return {
    search: search.search,
    rating: search.rating,
    state: search.state ?? LIVE,
    band: search.band,
    category: search.category,
    treatment: search.treatment,
    acceptance: search.acceptance,
    ...(owner === NOBODY ? { hasNoOwner: true } : { ownerGroupId: owner }),
    vendorId: search.vendor,
    likelihood: search.likelihood,
    impact: search.impact,
  };
}

/** True when anything but the look narrows the list. */
export function isNarrowed(search: RiskSearch): boolean {
  const {
    view: _view,
    rating: _rating,
    arrows: _arrows,
    after: _after,
    columns: _columns,
    ...filters
  } = search;
  return Object.values(filters).some((value) => value !== undefined);
}

/** What a saved view keeps: everything but the page. */
export function lastingPart({ after: _after, ...lasting }: RiskSearch): RiskSearch {
  return lasting;
}

export function columnsOf(search: RiskSearch): readonly ColumnName[] {
  return search.columns ?? USUAL;
}
