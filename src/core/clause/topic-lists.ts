/**
 * Decides which sentences only list the subjects of an agreement, so that they promise none of them.
 * Authority: DOMAIN section 5, step 6 (prefer missing to a false present).
 * Version 1.
 */
import type { Clause } from './catalogue.js';

/** A sentence naming so many clauses … */
const MANY = 5;
/** … in so few words for each lists them. */
const FEWEST_WORDS_EACH = 7;

/** What stands between the subjects of a list. */
const PARTED = /[,;:/|•–]|\b(?:and|or|und|oder|sowie)\b/g;

/** Whether a sentence names many clauses in a few words each. */
export function isTopicList(sentence: string, clauses: readonly Clause[], language: string): boolean {
  const words = sentence.split(' ').length;
  if (words < MANY || (sentence.match(PARTED)?.length ?? 0) < MANY - 1) return false;
  let named = 0;
  for (const { hints } of clauses) {
    const find = hints[language]?.find ?? [];
    if (find.some((all) => all.every((one) => one.test(sentence)))) named += 1;
  }
  return named >= MANY && words < named * FEWEST_WORDS_EACH;
}
