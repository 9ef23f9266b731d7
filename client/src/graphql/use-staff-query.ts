import { keepPreviousData, type QueryKey, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Failure } from './failure.js';
import type { Operation } from './operation.js';
import { request } from './request.js';

export interface StaffQueryOptions {
  enabled?: boolean;
  staleTime?: number;
  /** Reads it again after so many milliseconds, as long as the page is open. */
  refetchInterval?: number | false;
}

/** Reads one staff query. Keys are `['vendor', id]`; the previous page stays while the next one loads. */
export function useStaffQuery<Result, Variables>(
  queryKey: QueryKey,
  operation: Operation<Result, Variables>,
  variables: Variables,
  options: StaffQueryOptions = {},
): UseQueryResult<Result, Failure> {
  return useQuery<Result, Failure>({
    queryKey,
    queryFn: ({ signal }) => request(operation, variables, { signal }),
    placeholderData: keepPreviousData,
    ...options,
  });
}
