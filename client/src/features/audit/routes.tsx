import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { MenuEntry } from '../../ui/menu-entry.js';
import { cursorParam, listParam, textParam } from '../../workspace/search-params.js';
import { ACTIONS } from './actions.js';

/** The log is a part of Settings; the menu has no word of its own for it. */
export const menu: MenuEntry[] = [];

export interface LogSearch {
  after?: string | undefined;
  /** Typed id of a thing. */
  object?: string | undefined;
  actions?: string[] | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function dayParam(value: unknown): string | undefined {
  return typeof value === 'string' && DAY.test(value) ? value : undefined;
}

function logSearch(raw: Record<string, unknown>): LogSearch {
  return {
    after: cursorParam(raw['after']),
    object: textParam(raw['object']),
    actions: listParam(raw['actions'], ACTIONS),
    from: dayParam(raw['from']),
    to: dayParam(raw['to']),
  };
}

export function appRoutes<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: 'settings/log',
      validateSearch: logSearch,
      component: lazyRouteComponent(() => import('./log-page.js'), 'LogPage'),
    }),
  ] as const;
}
