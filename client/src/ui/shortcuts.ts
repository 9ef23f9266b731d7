import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';

/** One key or a chord: '/', '?', 'c', 'g v'. `mod+k` is Ctrl or ⌘ with K and works everywhere. */
export interface Shortcut {
  keys: string;
  /** What it does, in the reader's language, for the list behind `?`. */
  label: string;
  /** Null: heard elsewhere, and only told of in the list. */
  run: (() => void) | null;
}

/** The keys as they stand on the keyboard: ⌘ on a Mac, Ctrl elsewhere, and Strg on a German one. */
export function keyNames(keys: string): string {
  const isGerman = document.documentElement.lang === 'de';
  const control = isGerman ? 'Strg' : 'Ctrl';
  if (isGerman && keys in GERMAN) return GERMAN[keys]!;
  return keys.replace('mod+k', navigator.platform.startsWith('Mac') ? '⌘ K' : `${control} K`);
}

/** Registers a shortcut while the component is on screen. The newest wins, so a page may take a letter over. */
export function useShortcut(keys: string, label: string, run: () => void): void {
  const latest = useEffectEvent(run);
  useEffect(() => register({ keys, label, run: () => latest() }), [keys, label]);
}

/** For keys that a link, a row or a dialog hears itself: Enter, Space, Esc. */
export function useListedKey(keys: string, label: string): void {
  useEffect(() => register({ keys, label, run: null }), [keys, label]);
}

export function useShortcutList(): readonly Shortcut[] {
  return useSyncExternalStore(subscribe, () => registered);
}

/** Single letters may be switched off (WCAG 2.1.4); chords with Ctrl or ⌘ stay. */
export function useLettersSwitch(): [boolean, (on: boolean) => void] {
  return [useSyncExternalStore(subscribe, lettersOn), switchLetters];
}

/** Listens for the whole page; the frame calls it once. */
export function listenForShortcuts(): () => void {
  addEventListener('keydown', onKey);
  return () => removeEventListener('keydown', onKey);
}

const GERMAN: Readonly<Record<string, string>> = { Space: 'Leertaste', Enter: 'Eingabe' };
const KEPT_AS = 'assay.letters';
const CHORD_PAUSE = 1200;
let registered: readonly Shortcut[] = [];
let pending: { key: string; at: number } | null = null;
const listeners = new Set<() => void>();

function register(shortcut: Shortcut): () => void {
  registered = [...registered, shortcut];
  announce();
  return () => {
    registered = registered.filter((one) => one !== shortcut);
    announce();
  };
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const withModifier = event.ctrlKey || event.metaKey;
  if (withModifier && !event.altKey) return runFirst([`mod+${event.key.toLowerCase()}`], event);
  if (event.altKey || !lettersOn() || isResting(event.target)) return;
  const before = pending !== null && event.timeStamp - pending.at < CHORD_PAUSE ? pending.key : null;
  pending = { key: event.key, at: event.timeStamp };
  runFirst(before === null ? [event.key] : [`${before} ${event.key}`, event.key], event);
}

function runFirst(keys: readonly string[], event: KeyboardEvent): void {
  const shortcut = keys
    .map((key) => registered.findLast((one) => one.keys === key && one.run !== null))
    .find((one) => one !== undefined);
  if (shortcut === undefined) return;
  event.preventDefault();
  pending = null;
  shortcut.run?.();
}

/** Letters rest while someone types, chooses, or answers a dialog. */
function isResting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest('dialog') !== null) return true;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

function lettersOn(): boolean {
  try {
    return localStorage.getItem(KEPT_AS) !== 'off';
  } catch {
    return true;
  }
}

function switchLetters(on: boolean): void {
  try {
    localStorage.setItem(KEPT_AS, on ? 'on' : 'off');
  } catch {
    // Storage may be switched off; then letters stay on.
  }
  announce();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function announce(): void {
  for (const listener of listeners) listener();
}
