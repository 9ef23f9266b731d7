/** The words of the menu, in its order (UX section 2). A feature fills in its own. */
export const MENU_ORDER = [
  'home',
  'vendors',
  'assessments',
  'agreements',
  'data-map',
  'risks',
  'requests',
  'incidents',
  'reports',
  'settings',
] as const;

export interface MenuEntry {
  word: (typeof MENU_ORDER)[number];
  /** Translation key of the label: 'vendors:menu'. */
  label: string;
  to: string;
  /** The letter after `g`: h v a g m r q i p. */
  letter?: string;
  /** The act a role needs for the page to hold anything; left out: everybody sees the word. */
  act?: string;
}

export function inMenuOrder(entries: readonly MenuEntry[]): MenuEntry[] {
  return entries.toSorted((a, b) => MENU_ORDER.indexOf(a.word) - MENU_ORDER.indexOf(b.word));
}
