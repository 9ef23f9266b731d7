import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Failure } from '../graphql/failure.js';
import { ErrorFace } from '../ui/error-face.js';
import { Skeleton } from '../ui/skeleton.js';

export interface QueryFaceProps<Result> {
  query: UseQueryResult<Result, Failure>;
  children: (data: Result) => ReactNode;
  /** Lines of the skeleton. */
  lines?: number;
}

/** The three faces of a page that reads: loading, failed, loaded. A failed reload keeps what was on screen. */
export function QueryFace<Result>({ query, children, lines = 6 }: QueryFaceProps<Result>): ReactNode {
  const { data, error, refetch } = query;
  return (
    <>
      {error !== null && <ErrorFace failure={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton lines={lines} />}
      {data !== undefined && children(data)}
    </>
  );
}
