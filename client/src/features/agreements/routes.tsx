import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { MenuEntry } from '../../ui/menu-entry.js';
import { readClauseSearch } from './clauses/clause-search.js';
import { readCompareSearch } from './compare/compare-search.js';
import { readNewSearch } from './form/new-search.js';
import { readAgreementSearch } from './register/agreement-search.js';

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
      component: lazyRouteComponent(() => import('./register/agreements-page.js'), 'AgreementsPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'agreements/new',
      validateSearch: readNewSearch,
      component: lazyRouteComponent(() => import('./form/add-agreement-page.js'), 'AddAgreementPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'agreements/here',
      component: lazyRouteComponent(() => import('./here/read-here-page.js'), 'ReadHerePage'),
    }),
    ...agreementRoutes(parent),
  ] as const;
}

function agreementRoutes<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: 'agreements/$agreementId',
      component: lazyRouteComponent(() => import('./overview/agreement-page.js'), 'AgreementPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'agreements/$agreementId/edit',
      component: lazyRouteComponent(() => import('./form/edit-agreement-page.js'), 'EditAgreementPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'agreements/$agreementId/clauses/$documentId',
      validateSearch: readClauseSearch,
      component: lazyRouteComponent(() => import('./clauses/clauses-page.js'), 'ClausesPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'agreements/$agreementId/asks',
      component: lazyRouteComponent(() => import('./asks/asks-page.js'), 'AsksPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'agreements/$agreementId/compare',
      validateSearch: readCompareSearch,
      component: lazyRouteComponent(() => import('./compare/compare-page.js'), 'ComparePage'),
    }),
  ] as const;
}

/** The tab on the page of a vendor. */
export function vendorTabs<Vendor extends AnyRoute>(vendor: Vendor) {
  return [
    createRoute({
      getParentRoute: () => vendor,
      path: 'agreements',
      component: lazyRouteComponent(() => import('./register/vendor-tab.js'), 'VendorTab'),
    }),
  ] as const;
}
