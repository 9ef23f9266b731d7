import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { MenuEntry } from '../../ui/menu-entry.js';
import { cursorParam } from '../../workspace/search-params.js';

/** The log is a part of Settings; the menu has no word of its own for it. */
export const menu: MenuEntry[] = [];

export interface LogSearch {
  after?: string | undefined;
}

export function appRoutes<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: 'settings/log',
      validateSearch: (raw: Record<string, unknown>): LogSearch => ({ after: cursorParam(raw['after']) }),
      component: lazyRouteComponent(() => import('./log-page.js'), 'LogPage'),
    }),
  ] as const;
}
