import type { AnyRoute } from '@tanstack/react-router';
import type { MenuEntry } from '../../ui/menu-entry.js';

export const menu: MenuEntry[] = [];

export function appRoutes<Parent extends AnyRoute>(_parent: Parent) {
  return [] as const;
}
