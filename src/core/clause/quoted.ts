/**
 * Decides how much of a sentence is quoted.
 * Authority: DOMAIN section 5, step 7 (the output quotes the sentence).
 * Version 1.
 */
const LONGEST = 400;

/** The sentence, cut where it is very long. */
export function quoted(sentence: string): string {
  if (sentence.length <= LONGEST) return sentence;
  return `${sentence.slice(0, LONGEST - 1).trimEnd()}…`;
}
