/**
 * Decides which short lines are headings.
 * Authority: DOMAIN section 5, step 4 (a heading belongs to the next paragraph).
 * Version 1.
 */
const MOST_LETTERS = 160;
const MOST_WORDS = 22;
const ENDS_A_SENTENCE = /[.,;:!?]["')]*$/;
const LABEL_WITH_CONTENT = /:\s\S/;
/** What only sentences have. */
const SENTENCE_WORDS =
  /\b(?:shall|must|will|may|agrees?|is|are|was|means|has|have|muss|müssen|wird|werden|darf|hat|haben|ist|sind|kann|können)\b/i;
/** "The Processor takes …", "Der Auftragsverarbeiter ergreift …", but "The Processor duties". */
const SOMEBODY_ACTS =
  /^(?:The|Der|Die|Das) \p{L}+ (?!duties|rights|obligations|tasks|measures)\p{Ll}{2,}[st] \p{L}/u;

/** @param text without its number */
export function isHeadingText(text: string): boolean {
  if (text === '' || text.length > MOST_LETTERS || text.split(' ').length > MOST_WORDS) return false;
  if (ENDS_A_SENTENCE.test(text) || LABEL_WITH_CONTENT.test(text) || SENTENCE_WORDS.test(text)) return false;
  if (SOMEBODY_ACTS.test(text)) return false;
  return /^["'(]?[\p{Lu}\d]/u.test(text);
}

/** The title a paragraph runs on from: "Confidentiality. The processor shall …"; null if there is none. */
export function runInTitle(sentence: string): string | null {
  const title = /^([^.:]{3,80})[.:]?$/.exec(sentence.trim())?.[1];
  return title !== undefined && isHeadingText(title) && title.split(' ').length <= 9 ? title : null;
}
