import { QueryClient } from '@tanstack/react-query';
import { toFailure } from './failure.js';

/** The staff door's store. It asks again only where trying again can help. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      networkMode: 'always',
      retry: (count, error) => count < 2 && toFailure(error).kind === 'TIMED_OUT',
      refetchOnWindowFocus: true,
    },
  },
});
