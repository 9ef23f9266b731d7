import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { MenuEntry } from '../../ui/menu-entry.js';
import { textParam } from '../../workspace/search-params.js';
import { readAssessmentSearch } from './assessment-search.js';
import { readReviewSearch } from './review-search.js';

export const menu: MenuEntry[] = [
  {
    word: 'assessments',
    label: 'assessments:menu',
    to: '/app/assessments',
    letter: 'a',
    act: 'assessments.read',
  },
];

export interface SendSearch {
  vendor?: string | undefined;
  service?: string | undefined;
}

export function appRoutes<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: 'assessments',
      validateSearch: readAssessmentSearch,
      component: lazyRouteComponent(() => import('./assessments-page.js'), 'AssessmentsPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'assessments/send',
      validateSearch: (raw: Record<string, unknown>): SendSearch => ({
        vendor: textParam(raw['vendor']),
        service: textParam(raw['service']),
      }),
      component: lazyRouteComponent(() => import('./send-page.js'), 'SendPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'assessments/$assessmentId',
      component: lazyRouteComponent(() => import('./assessment-page.js'), 'AssessmentPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'assessments/$assessmentId/review',
      validateSearch: readReviewSearch,
      component: lazyRouteComponent(() => import('./review-page.js'), 'ReviewPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'assessments/$assessmentId/score',
      component: lazyRouteComponent(() => import('./score-page.js'), 'ScorePage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'assessments/$assessmentId/decide',
      component: lazyRouteComponent(() => import('./decide-page.js'), 'DecidePage'),
    }),
  ] as const;
}
