import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { MenuEntry } from '../../ui/menu-entry.js';
import { readMapSearch } from './map-search.js';

export const menu: MenuEntry[] = [
  { word: 'data-map', label: 'maps:menu', to: '/app/maps', letter: 'm', act: 'maps.read' },
];

export function appRoutes<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: 'maps',
      component: lazyRouteComponent(() => import('./maps-page.js'), 'MapsPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'maps/$mapId',
      validateSearch: readMapSearch,
      component: lazyRouteComponent(() => import('./map-page.js'), 'MapPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'settings/adequacy',
      component: lazyRouteComponent(() => import('./adequacy/adequacy-page.js'), 'AdequacyPage'),
    }),
  ] as const;
}
