import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';

/** The text of a search field: on screen at once, in the address after a short rest. */
export function useTypedSearch(
  written: string | undefined,
  write: (text: string | undefined) => void,
): [string, (text: string) => void] {
  const [text, setText] = useState(written ?? '');
  const [seen, setSeen] = useState(written);
  const [sent, setSent] = useState(written);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { history } = useRouter();
  useEffect(() => () => clearTimeout(timer.current), []);

  if (seen !== written) {
    setSeen(written);
    // Back and the chips change the address from elsewhere: then the field follows. What the field itself
    // wrote comes back late and must not overtake the typing.
    if (written !== sent) setText(written ?? '');
  }

  function type(next: string): void {
    setText(next);
    clearTimeout(timer.current);
    const page = history.location.pathname;
    timer.current = setTimeout(() => {
      // A link was followed since, and its page is still loading: writing now would call the person back.
      if (history.location.pathname !== page) return;
      const wanted = next.trim() === '' ? undefined : next.trim();
      setSent(wanted);
      write(wanted);
    }, RESTS_FOR);
  }

  return [text, type];
}

/** Short enough that the list follows the fingers (UX check 30), long enough that a fast typist asks once a word. */
const RESTS_FOR = 80;
