import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

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
