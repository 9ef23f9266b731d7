import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { MenuEntry } from '../../ui/menu-entry.js';
import { textParam } from '../../workspace/search-params.js';
import { readRiskSearch } from './risk-search.js';

export const menu: MenuEntry[] = [
  { word: 'risks', label: 'risks:menu', to: '/app/risks', letter: 'r', act: 'risks.read' },
];

export function appRoutes<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: 'risks',
      validateSearch: readRiskSearch,
      component: lazyRouteComponent(() => import('./risks-page.js'), 'RisksPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'risks/new',
      validateSearch: readAddSearch,
      component: lazyRouteComponent(() => import('./add-risk-page.js'), 'AddRiskPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'risks/import',
      component: lazyRouteComponent(() => import('./import-page.js'), 'ImportPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'risks/rules',
      component: lazyRouteComponent(() => import('./rules-page.js'), 'RulesPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: 'risks/$riskId',
      component: lazyRouteComponent(() => import('./risk-page.js'), 'RiskPage'),
    }),
  ] as const;
}

/** The vendor that a link from its page names. */
function readAddSearch(raw: Record<string, unknown>): { vendor?: string | undefined } {
  return { vendor: textParam(raw['vendor']) };
}
