import { type UseQueryResult, keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Failure } from '../../graphql/failure.js';
import { request } from '../../graphql/request.js';
import { type RiskFilter, type RiskLineFragment, RiskListDocument } from '../../graphql/staff.generated.js';

/** Counted pages of 100: more risks than this in one filter are not a map any more. */
const MOST_PAGES = 20;

/** All risks of a filter, so that every cell of the map counts what the list would show. */
export function useAllRisks(filter: RiskFilter): UseQueryResult<RiskLineFragment[], Failure> {
  return useQuery<RiskLineFragment[], Failure>({
    queryKey: ['risks', 'all', filter],
    queryFn: ({ signal }) => readAll(filter, signal),
    placeholderData: keepPreviousData,
  });
}

async function readAll(filter: RiskFilter, signal: AbortSignal): Promise<RiskLineFragment[]> {
  const found: RiskLineFragment[] = [];
  let after: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { risks } = await readPage(filter, after, signal);
    found.push(...risks.edges.map((edge) => edge.node));
    after = risks.pageInfo.endCursor ?? undefined;
    if (!risks.pageInfo.hasNextPage) break;
  }
  return found;
}

function readPage(filter: RiskFilter, after: string | undefined, signal: AbortSignal) {
  return request(RiskListDocument, { first: 100, after, filter }, { signal });
}
