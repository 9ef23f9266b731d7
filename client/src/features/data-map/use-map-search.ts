import { getRouteApi } from '@tanstack/react-router';
import type { MapSearch } from './map-search.js';

const route = getRouteApi('/app/maps/$mapId');

/** What the address says, and a way to change a part of it. */
export function useMapSearch(): [MapSearch, (part: MapSearch) => void] {
  const search: MapSearch = route.useSearch();
  const { mapId } = route.useParams();
  const navigate = route.useNavigate();
  const change = (part: MapSearch): void =>
    void navigate({
      to: '/app/maps/$mapId',
      params: { mapId },
      search: { ...search, ...part },
      resetScroll: false,
    });
  return [search, change];
}
