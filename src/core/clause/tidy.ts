/**
 * Decides how the characters of a file become text that can be compared: one form of each letter, quote and blank.
 * Authority: DOMAIN section 5, step 1 (NFKC, straight quotes, no soft hyphens).
 * Version 1.
 */

/** Soft hyphen, zero-width characters, byte order mark, directional marks: seen by no reader. */
const UNSEEN = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;
const SINGLE_QUOTES = /[\u2018\u2019\u201A\u201B\u2032\u00B4`]/g;
const DOUBLE_QUOTES = /[\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB]/g;
/** Hyphens that differ only in how a line may break. */
const HYPHENS = /[\u2010\u2011\u2212]/g;
// oxlint-disable-next-line no-control-regex -- control characters of a text layer stand for nothing
const BLANKS = /[\s\u0000-\u001F\u007F]+/g;

/** One line of text as compared and quoted. */
export function tidy(text: string): string {
  return text
    .replace(UNSEEN, '')
    .normalize('NFKC')
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(HYPHENS, '-')
    .replace(BLANKS, ' ')
    .trim();
}
