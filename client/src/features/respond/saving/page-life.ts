import type { AnswerBook } from './answer-book.js';

/** Saves when the page hides, goes or comes back, and when the network returns. Returns how to stop. */
export function watchPageLife(book: AnswerBook): () => void {
  const watch = new AbortController();
  const { signal } = watch;
  document.addEventListener('visibilitychange', () => document.hidden && book.flush(), { signal });
  addEventListener('pagehide', () => book.sendLeaving(), { signal });
  addEventListener('pageshow', (event) => event.persisted && book.resume(), { signal });
  addEventListener('online', () => book.resume(), { signal });
  addEventListener('beforeunload', (event) => warn(event, book), { signal });
  return () => watch.abort();
}

/** Asks before closing only where closing would lose words: unsaved text with no copy in this browser. */
function warn(event: BeforeUnloadEvent, book: AnswerBook): void {
  if (!book.isAllSaved && !book.state.keepsCopy) event.preventDefault();
}
