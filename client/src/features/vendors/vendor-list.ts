import type { UseQueryResult } from '@tanstack/react-query';
import type { Failure } from '../../graphql/failure.js';
import {
  VendorListDocument,
  type VendorListQuery,
  VendorListWideDocument,
  type VendorRowDetailsFragment,
  type VendorRowFragment,
} from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { needsDetails, toFilter, type VendorSearch } from './vendor-search.js';

/** A row of the list; the details are there when one of its columns needs them. */
export type VendorRow = VendorRowFragment & Partial<VendorRowDetailsFragment>;

export interface VendorPage extends Omit<VendorListQuery['vendors'], 'edges'> {
  edges: readonly { node: VendorRow }[];
}

const PAGE = 50;

/** One page of the list as the address wants it. */
export function useVendorList(search: VendorSearch): UseQueryResult<{ vendors: VendorPage }, Failure> {
  const { columns: _columns, peek: _peek, ...asked } = search;
  const isWide = needsDetails(search);
  const document = isWide ? VendorListWideDocument : VendorListDocument;
  return useStaffQuery<{ vendors: VendorPage }, Parameters<typeof variablesOf>[0]>(
    ['vendors', asked, isWide],
    document as never,
    variablesOf(search) as never,
  );
}

function variablesOf(search: VendorSearch) {
  return {
    first: PAGE,
    after: search.after,
    filter: toFilter(search),
    sort: search.sort ?? 'NAME',
    direction: search.down === true ? ('DESC' as const) : ('ASC' as const),
  };
}
