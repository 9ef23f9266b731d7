import { useEffect, useRef, useState } from 'react';

/** The text of a search field: on screen at once, in the address after a short rest. */
export function useTypedSearch(
  written: string | undefined,
  write: (text: string | undefined) => void,
): [string, (text: string) => void] {
  const [text, setText] = useState(written ?? '');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(write);
  latest.current = write;

  // Back and the chips change the address from elsewhere; the field follows it.
  useEffect(() => setText((now) => (now.trim() === (written ?? '') ? now : (written ?? ''))), [written]);
  useEffect(() => () => clearTimeout(timer.current), []);

  function type(next: string): void {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => latest.current(next.trim() === '' ? undefined : next.trim()), 250);
  }

  return [text, type];
}
