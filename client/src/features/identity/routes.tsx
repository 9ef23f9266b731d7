import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { MenuEntry } from '../../ui/menu-entry.js';
import { textParam } from '../../workspace/search-params.js';

export const menu: MenuEntry[] = [{ word: 'settings', label: 'staff:settings.menu', to: '/app/settings' }];

export interface AccessSearch {
  /** Typed id of the vendor that is asked about. */
  vendor?: string | undefined;
}

export interface SignInSearch {
  /** Where to go after signing in; only a path of this app. */
  next?: string;
}

export function appRoutes<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: 'settings',
      component: lazyRouteComponent(() => import('./workspace-page.js'), 'WorkspacePage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'settings/people',
      component: lazyRouteComponent(() => import('./people-page.js'), 'PeoplePage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'settings/groups',
      component: lazyRouteComponent(() => import('./groups-page.js'), 'GroupsPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'settings/access',
      validateSearch: (raw: Record<string, unknown>): AccessSearch => ({ vendor: textParam(raw['vendor']) }),
      component: lazyRouteComponent(() => import('./access-page.js'), 'AccessPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'settings/roles',
      component: lazyRouteComponent(() => import('./roles-page.js'), 'RolesPage'),
    }),
  ] as const;
}

export function publicRoutes<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: 'sign-in',
      validateSearch: (raw: Record<string, unknown>): SignInSearch =>
        typeof raw['next'] === 'string' && raw['next'].startsWith('/app') ? { next: raw['next'] } : {},
      component: lazyRouteComponent(() => import('./sign-in-page.js'), 'SignInPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'setup',
      component: lazyRouteComponent(() => import('./set-up-page.js'), 'SetUpPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'password',
      component: lazyRouteComponent(() => import('./password-page.js'), 'PasswordPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'enter',
      component: lazyRouteComponent(() => import('./enter-page.js'), 'EnterPage'),
    }),
  ] as const;
}
