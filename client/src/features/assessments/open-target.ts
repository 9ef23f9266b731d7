import { useEffect } from 'react';

/** A link into the page opens the folded part it leads to; also when the page is opened at that address. */
export function useOpenTarget(): void {
  useEffect(() => {
    const open = (): void => {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      const folded = target?.querySelector('details');
      if (folded == null) return;
      folded.open = true;
      folded.querySelector('summary')?.focus();
      target?.scrollIntoView();
    };
    open();
    addEventListener('hashchange', open);
    return () => removeEventListener('hashchange', open);
  }, []);
}
