import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { MenuEntry } from '../../ui/menu-entry.js';
import { readAgreementSearch, readCompareSearch, readNewSearch } from './agreement-search.js';
import { readClauseSearch } from './clause-search.js';

export const menu: MenuEntry[] = [
  {
    word: 'agreements',
    label: 'agreements:menu',
    to: '/app/agreements',
    letter: 'g',
    act: 'agreements.read',
  },
];

export function appRoutes<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: 'agreements',
      validateSearch: readAgreementSearch,
      component: lazyRouteComponent(() => import('./agreements-page.js'), 'AgreementsPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'agreements/new',
      validateSearch: readNewSearch,
      component: lazyRouteComponent(() => import('./add-agreement-page.js'), 'AddAgreementPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'agreements/here',
      component: lazyRouteComponent(() => import('./read-here-page.js'), 'ReadHerePage'),
    }),
    ...agreementRoutes(parent),
  ] as const;
}

function agreementRoutes<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: 'agreements/$agreementId',
      component: lazyRouteComponent(() => import('./agreement-page.js'), 'AgreementPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'agreements/$agreementId/edit',
      component: lazyRouteComponent(() => import('./edit-agreement-page.js'), 'EditAgreementPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'agreements/$agreementId/clauses/$documentId',
      validateSearch: readClauseSearch,
      component: lazyRouteComponent(() => import('./clauses-page.js'), 'ClausesPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'agreements/$agreementId/asks',
      component: lazyRouteComponent(() => import('./asks-page.js'), 'AsksPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'agreements/$agreementId/compare',
      validateSearch: readCompareSearch,
      component: lazyRouteComponent(() => import('./compare-page.js'), 'ComparePage'),
    }),
  ] as const;
}

/** The tab on the page of a vendor. */
export function vendorTabs<Vendor extends AnyRoute>(vendor: Vendor) {
  return [
    createRoute({
      getParentRoute: () => vendor,
      path: 'agreements',
      component: lazyRouteComponent(() => import('./vendor-tab.js'), 'VendorTab'),
    }),
  ] as const;
}
