import type { AgreementFilter, AgreementState } from '../../graphql/staff.generated.js';
import { cursorParam, listParam, textParam, wordParam } from '../../workspace/search-params.js';
import { AMENDMENTS } from './agreement-values.js';

export const STATES: readonly AgreementState[] = ['DRAFT', 'SIGNED', 'IN_FORCE', 'ENDED', 'REPLACED'];

export interface AgreementSearch {
  q?: string | undefined;
  state?: AgreementState[] | undefined;
  end?: 'notStated' | undefined;
  vendor?: string | undefined;
  after?: string | undefined;
}

export function readAgreementSearch(raw: Record<string, unknown>): AgreementSearch {
  return {
    q: textParam(raw['q']),
    state: listParam(raw['state'], STATES),
    end: wordParam(raw['end'], ['notStated'] as const),
    vendor: textParam(raw['vendor']),
    after: cursorParam(raw['after']),
  };
}

export function toFilter({ q, state, end, vendor }: AgreementSearch): AgreementFilter {
  return { search: q, state, endNotStated: end === 'notStated' ? true : undefined, vendorId: vendor };
}

export function isNarrowed({ after: _after, ...filters }: AgreementSearch): boolean {
  return Object.values(filters).some((value) => value !== undefined);
}

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
