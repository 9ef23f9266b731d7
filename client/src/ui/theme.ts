import { useSyncExternalStore } from 'react';

/** `system` follows the device; the other two are the person's choice, kept in this browser. */
export type Theme = 'system' | 'light' | 'dark';

const KEPT_AS = 'assay.theme';
const listeners = new Set<() => void>();

export function applyKeptTheme(): void {
  applyTheme(keptTheme());
}

export function useTheme(): [Theme, (theme: Theme) => void] {
  const theme = useSyncExternalStore(subscribe, keptTheme);
  return [theme, chooseTheme];
}

function chooseTheme(theme: Theme): void {
  try {
    localStorage.setItem(KEPT_AS, theme);
  } catch {
    // Storage may be switched off; the choice then lasts as long as the page.
  }
  applyTheme(theme);
  for (const listener of listeners) listener();
}

function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

function keptTheme(): Theme {
  try {
    const kept = localStorage.getItem(KEPT_AS);
    return kept === 'light' || kept === 'dark' ? kept : 'system';
  } catch {
    return 'system';
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
