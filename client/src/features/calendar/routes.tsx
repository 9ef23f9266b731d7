import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** Reached from the first page and from mails; the menu has no word of its own for it. */
export function appRoutes<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: 'calendar',
      component: lazyRouteComponent(() => import('./calendar-page.js'), 'CalendarPage'),
    }),
  ] as const;
}
