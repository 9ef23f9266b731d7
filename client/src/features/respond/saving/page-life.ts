import { evidenceBookOf } from '../evidence/evidence-book.js';
import type { AnswerBook } from './answer-book.js';

/** Saves when the page hides, goes or comes back, and when the network returns. Returns how to stop. */
export function watchPageLife(book: AnswerBook): () => void {
  const watch = new AbortController();
  const { signal } = watch;
  document.addEventListener('visibilitychange', () => document.hidden && book.flush(), { signal });
  addEventListener('pagehide', () => sendLast(book), { signal });
  addEventListener('pageshow', (event) => event.persisted && book.resume(), { signal });
  addEventListener('online', () => book.resume(), { signal });
  addEventListener('beforeunload', (event) => warn(event, book), { signal });
  return () => watch.abort();
}

function sendLast(book: AnswerBook): void {
  book.sendLeaving();
  void evidenceBookOf(book).finishRemovals();
}

/** Asks before closing only where closing would lose something: text with no copy in this browser, a file on its way. */
function warn(event: BeforeUnloadEvent, book: AnswerBook): void {
  const losesWords = !book.isAllSaved && !book.state.keepsCopy;
  if (losesWords || evidenceBookOf(book).isSending) event.preventDefault();
}
