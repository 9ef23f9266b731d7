import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import * as agreements from '../features/agreements/routes.js';
import * as assessments from '../features/assessments/routes.js';
import * as audit from '../features/audit/routes.js';
import * as calendar from '../features/calendar/routes.js';
import * as dataMap from '../features/data-map/routes.js';
import * as identity from '../features/identity/routes.js';
import * as risks from '../features/risks/routes.js';
import * as subProcessors from '../features/sub-processors/routes.js';
import * as vendors from '../features/vendors/routes.js';
import { loadViewer } from '../graphql/viewer.js';
import type { MenuEntry } from '../ui/menu-entry.js';
import { FailedPage } from './failed-page.js';
import { Frame } from './frame.js';
import { LoneMain } from './lone-main.js';
import { NotFoundPage } from './not-found-page.js';

const home: MenuEntry = { word: 'home', label: 'home:menu', to: '/app', letter: 'h' };

/** The one place that knows all features of the staff door: their pages, and the words of the menu. */
export const menu = [
  home,
  ...vendors.menu,
  ...assessments.menu,
  ...agreements.menu,
  ...dataMap.menu,
  ...risks.menu,
  ...identity.menu,
  ...audit.menu,
];

const rootRoute = createRootRoute({
  component: Outlet,
  notFoundComponent: () => (
    <LoneMain>
      <NotFoundPage />
    </LoneMain>
  ),
});

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/app', replace: true });
  },
});

/** Everything under /app needs somebody signed in; the address wanted is kept for after. */
const appRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'app',
  beforeLoad: async ({ location }) => {
    if ((await loadViewer()) === null)
      throw redirect({ href: `/sign-in?next=${encodeURIComponent(location.href)}` });
  },
  component: () => <Frame menu={menu} />,
  notFoundComponent: NotFoundPage,
  errorComponent: (props) => (
    <LoneMain>
      <FailedPage {...props} />
    </LoneMain>
  ),
});

const appHomeRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./home-page.js'), 'HomePage'),
});

const laterRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'later',
  component: lazyRouteComponent(() => import('./later-page.js'), 'LaterPage'),
});

const vendorRoute = vendors.vendorRoute(appRoute);

const vendorFilesRoute = createRoute({
  getParentRoute: () => vendorRoute,
  path: 'files',
  component: lazyRouteComponent(() => import('./vendor-files-tab.js'), 'VendorFilesTab'),
});

const routeTree = rootRoute.addChildren([
  homeRoute,
  ...identity.publicRoutes(rootRoute),
  appRoute.addChildren([
    appHomeRoute,
    laterRoute,
    ...vendors.appRoutes(appRoute),
    vendorRoute.addChildren([
      ...vendors.vendorTabs(vendorRoute),
      ...subProcessors.vendorTabs(vendorRoute),
      ...agreements.vendorTabs(vendorRoute),
      vendorFilesRoute,
    ]),
    ...subProcessors.appRoutes(appRoute),
    ...calendar.appRoutes(appRoute),
    ...assessments.appRoutes(appRoute),
    ...agreements.appRoutes(appRoute),
    ...dataMap.appRoutes(appRoute),
    ...risks.appRoutes(appRoute),
    ...identity.appRoutes(appRoute),
    ...audit.appRoutes(appRoute),
  ]),
]);

export const router = createRouter({
  routeTree,
  scrollRestoration: true,
  defaultPreload: 'intent',
  defaultErrorComponent: FailedPage,
  defaultNotFoundComponent: NotFoundPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
