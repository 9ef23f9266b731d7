import { useSyncExternalStore } from 'react';

/** Whether the page is looked at so now: `print`, or on a narrow screen. Follows at once, for paper does not wait. */
export function useMedia(query: string): boolean {
  const media = matchMedia(query);
  return useSyncExternalStore(
    (changed) => {
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => media.matches,
  );
}
