import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { MapSearch } from './map-search.js';

const route = getRouteApi('/app/maps/$mapId');

export type ChangeSearch = (part: MapSearch) => void;

/** What the address says, and a way to change a part of it; the way stays the same, so that tables need not. */
export function useMapSearch(): [MapSearch, ChangeSearch] {
  const search: MapSearch = route.useSearch();
  const { mapId } = route.useParams();
  const navigate = route.useNavigate();
  const change = useCallback(
    (part: MapSearch): void =>
      void navigate({
        to: '/app/maps/$mapId',
        params: { mapId },
        search: (now: MapSearch) => ({ ...now, ...part }),
        resetScroll: false,
      }),
    [navigate, mapId],
  );
  return [search, change];
}
