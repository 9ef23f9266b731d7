import { flushSync } from 'react-dom';

const CONTROL = 'a[href], button:not(:disabled), summary, select, input';

/**
 * To what can be done here: with the ticked rows; with the row in focus, which is ticked for it; else with the
 * page itself.
 */
export function focusActs(): void {
  if (firstIn('.bulk-bar') === null) tickRowInFocus();
  (firstIn('.bulk-bar') ?? firstIn('.page-heading__actions'))?.focus();
}

/** At once, for the acts appear with the tick. */
function tickRowInFocus(): void {
  const row = document.activeElement?.closest('[data-row]');
  const box = row?.querySelector<HTMLInputElement>('input[type="checkbox"]');
  if (box != null) flushSync(() => box.click());
}

function firstIn(part: string): HTMLElement | null {
  return document.querySelector(`main ${part}`)?.querySelector<HTMLElement>(CONTROL) ?? null;
}
