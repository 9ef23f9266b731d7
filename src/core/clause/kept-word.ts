/**
 * Decides whether a person's word on a clause still holds once the text is judged anew or a newer text has come.
 * Authority: DOMAIN section 5, step 7: only a person's word counts, so none is made up and none is lost without need.
 * Version 1.
 */
import type { Verdict } from './verdict.js';

/** What a person saw of a clause when they said their word. */
export interface JudgedSentence {
  readonly verdict: Verdict;
  /** Null: the finder shows none. */
  readonly quote: string | null;
}

/**
 * @param pointed the person chose a sentence of their own, whatever the finder shows
 * @param isSameText false: the words stand in another document, where a gap has to be looked for again
 */
export function wordHolds(
  before: JudgedSentence & { readonly pointed: boolean },
  after: JudgedSentence,
  isSameText: boolean,
): boolean {
  if (before.pointed) return isSameText;
  const isSame = before.verdict === after.verdict && before.quote === after.quote;
  return isSame && (isSameText || after.quote !== null);
}
