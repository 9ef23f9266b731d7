import { useRouter, useRouterState } from '@tanstack/react-router';

declare module '@tanstack/history' {
  interface HistoryState {
    /** How many pages of a list lie before this entry in the history. */
    pagesBefore?: number;
  }
}

export interface ListPages {
  /** State for the entry of the next page. */
  nextState: { pagesBefore: number };
  /** Goes back one page where the history knows it; otherwise `toFirst` opens the first page. */
  previous: (toFirst: () => void) => void;
}

/** Keyset pages know only "next". The way back is the history's, which also restores the scroll. */
export function useListPages(): ListPages {
  const router = useRouter();
  const pagesBefore = useRouterState({ select: (state) => state.location.state.pagesBefore ?? 0 });
  return {
    nextState: { pagesBefore: pagesBefore + 1 },
    previous: (toFirst) => (pagesBefore > 0 ? router.history.back() : toFirst()),
  };
}
