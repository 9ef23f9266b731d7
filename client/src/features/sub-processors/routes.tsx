import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readCompanySearch } from './names/company-search.js';

/** Reached from the settings and from the lists; the menu has no word of its own for it. */
export function appRoutes<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: 'settings/companies',
      validateSearch: readCompanySearch,
      component: lazyRouteComponent(() => import('./names/companies-page.js'), 'CompaniesPage'),
    }),
  ] as const;
}

/** A tab of the vendor page, which the frame hands in. */
export function vendorTabs<Vendor extends AnyRoute>(vendor: Vendor) {
  return [
    createRoute({
      getParentRoute: () => vendor,
      path: 'sub-processors',
      component: lazyRouteComponent(() => import('./sub-processors-tab.js'), 'SubProcessorsTab'),
    }),
  ] as const;
}
