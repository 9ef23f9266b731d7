import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** Reached from the first page, from mails and from the settings; the menu has no word of its own for them. */
export function appRoutes<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: 'calendar',
      component: lazyRouteComponent(() => import('./calendar-page.js'), 'CalendarPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'settings/holidays',
      component: lazyRouteComponent(() => import('./holidays-page.js'), 'HolidaysPage'),
    }),
  ] as const;
}
