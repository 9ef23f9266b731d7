import { useQuery } from '@tanstack/react-query';
import { countDaysIn } from '../i18n/dates.js';
import { toFailure } from './failure.js';
import { queryClient } from './query-client.js';
import { request } from './request.js';
import { ViewerDocument, type ViewerQuery } from './staff.generated.js';
import { setTenant } from './tenant.js';

export type Viewer = ViewerQuery['viewer'];

/** Who is signed in, or null. Everything under /app waits for it, so pages may count on `useViewer`. */
export async function loadViewer(): Promise<Viewer | null> {
  try {
    return await queryClient.fetchQuery(VIEWER);
  } catch (thrown) {
    if (toFailure(thrown).kind === 'UNAUTHENTICATED') return null;
    throw thrown;
  }
}

/** Forgets whoever was here before, so that no page of another session shows. */
export async function afterSignIn(): Promise<void> {
  setTenant(null);
  queryClient.clear();
  await loadViewer();
}

export function useViewer(): Viewer {
  const { data } = useQuery(VIEWER);
  if (data === undefined) throw new Error('useViewer stands outside the workspace');
  return data;
}

/** True when the role may do the act; a button whose act is not allowed is not shown. The server decides anyway. */
export function useMay(act: string): boolean {
  return useViewer().may.includes(act);
}

const VIEWER = {
  queryKey: ['viewer'],
  queryFn: async (): Promise<Viewer> => {
    const { viewer } = await request(ViewerDocument, {});
    setTenant(viewer.workspace.id);
    countDaysIn(viewer.workspace.timeZone);
    return viewer;
  },
  staleTime: 60_000,
};
