import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { MenuEntry } from '../../ui/menu-entry.js';
import { cursorParam, textParam } from '../../workspace/search-params.js';
import { readSendManySearch } from './send-many-search.js';
import { readVendorSearch } from './vendor-search.js';

export const menu: MenuEntry[] = [
  { word: 'vendors', label: 'vendors:menu', to: '/app/vendors', letter: 'v' },
];

export interface HistorySearch {
  after?: string | undefined;
}

export function appRoutes<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: 'vendors',
      validateSearch: readVendorSearch,
      component: lazyRouteComponent(() => import('./vendors-page.js'), 'VendorsPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'vendors/import',
      validateSearch: (raw: Record<string, unknown>): { taking?: string | undefined } => ({
        taking: textParam(raw['taking']),
      }),
      component: lazyRouteComponent(() => import('./import-page.js'), 'ImportPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'vendors/twins',
      component: lazyRouteComponent(() => import('./twins-page.js'), 'TwinsPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'vendors/send',
      validateSearch: readSendManySearch,
      component: lazyRouteComponent(() => import('./send-many-page.js'), 'SendManyPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'vendors/new',
      component: lazyRouteComponent(() => import('./add-vendor-page.js'), 'AddVendorPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'vendors/$vendorId/edit',
      component: lazyRouteComponent(() => import('./edit-vendor-page.js'), 'EditVendorPage'),
    }),
    ...serviceRoutes(parent),
  ] as const;
}

function serviceRoutes<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: 'vendors/$vendorId/services/$serviceId',
      component: lazyRouteComponent(() => import('./tier-page.js'), 'TierPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'vendors/$vendorId/services/$serviceId/intake',
      component: lazyRouteComponent(() => import('./intake-page.js'), 'IntakePage'),
    }),
  ] as const;
}

/** The page of one vendor; its tabs come from several features, and the frame puts them in. */
export function vendorRoute<Parent extends AnyRoute>(parent: Parent) {
  return createRoute({
    getParentRoute: () => parent,
    path: 'vendors/$vendorId',
    component: lazyRouteComponent(() => import('./vendor-page.js'), 'VendorPage'),
  });
}

export function vendorTabs<Vendor extends AnyRoute>(vendor: Vendor) {
  return [
    createRoute({
      getParentRoute: () => vendor,
      path: '/',
      component: lazyRouteComponent(() => import('./overview-tab.js'), 'OverviewTab'),
    }),
    createRoute({
      getParentRoute: () => vendor,
      path: 'assessments',
      component: lazyRouteComponent(() => import('./assessments-tab.js'), 'AssessmentsTab'),
    }),
    createRoute({
      getParentRoute: () => vendor,
      path: 'findings',
      component: lazyRouteComponent(() => import('./findings-tab.js'), 'FindingsTab'),
    }),
    createRoute({
      getParentRoute: () => vendor,
      path: 'risks',
      component: lazyRouteComponent(() => import('./risks-tab.js'), 'RisksTab'),
    }),
    createRoute({
      getParentRoute: () => vendor,
      path: 'history',
      validateSearch: ({ after }: Record<string, unknown>): HistorySearch => ({ after: cursorParam(after) }),
      component: lazyRouteComponent(() => import('./history-tab.js'), 'HistoryTab'),
    }),
  ] as const;
}
