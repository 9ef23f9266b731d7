import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { MenuEntry } from '../../ui/menu-entry.js';

export const menu: MenuEntry[] = [
  { word: 'vendors', label: 'vendors:menu', to: '/app/vendors', letter: 'v' },
];

export function appRoutes<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: 'vendors',
      component: lazyRouteComponent(() => import('./vendors-page.js'), 'VendorsPage'),
    }),
  ] as const;
}
