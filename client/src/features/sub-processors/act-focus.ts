import { type RefObject, useEffect, useRef } from 'react';

/** What a form that opens is begun with: its heading where it has one, else its first field. */
const BEGINNINGS = ['form h3', 'form input, form select'];

/**
 * Acts give way to the form that they open, and come back after it; the focus goes along. It goes into the form, and then
 * to the button with `data-opens`, or to the heading above where the act was done and its button is gone.
 */
export function useActFocus(open: string | null): RefObject<HTMLElement | null> {
  const frame = useRef<HTMLElement>(null);
  const before = useRef(open);
  useEffect(() => {
    const closed = before.current;
    before.current = open;
    if (closed !== open)
      focusFirst(frame.current, open === null ? [`[data-opens="${closed}"]`, 'h2, h3'] : BEGINNINGS);
  }, [open]);
  return frame;
}

/** A form that is read before it can be shown takes the focus when it comes. */
export function useFocusOnArrival<Part extends HTMLElement>(): RefObject<Part | null> {
  const part = useRef<Part>(null);
  useEffect(() => part.current?.focus(), []);
  return part;
}

function focusFirst(frame: HTMLElement | null, places: readonly string[]): void {
  const found = places.flatMap((place) => frame?.querySelector<HTMLElement>(place) ?? []);
  found[0]?.focus();
}
