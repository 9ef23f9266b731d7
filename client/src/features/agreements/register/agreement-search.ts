import type { AgreementFilter, AgreementState } from '../../../graphql/staff.generated.js';
import { cursorParam, listParam, textParam, wordParam } from '../../../workspace/search-params.js';

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
