/**
 * Decides whether a text can be read at all, and in which language it is written.
 * Authority: DOMAIN section 5, step 2 (share of very common words of the best language).
 * Version 1.
 */
import { COMMON_WORDS } from './common-words.js';

/** Below this share a short text counts as garbage (under 200 words), and a longer one below the second. */
const SHORT = { words: 200, share: 0.06 };
const LONG = { share: 0.12 };
/** The share settles long before the end of a book. */
const ENOUGH = 20_000;

export interface Reading {
  readonly readable: boolean;
  /** ISO 639-1 of the best language; null when nothing can be read. */
  readonly language: string | null;
  readonly words: number;
  /** Share of very common words, 0..1. */
  readonly share: number;
}

/** @param text tidied text of the whole agreement */
export function readingOf(text: string): Reading {
  const tokens = wordsOf(text);
  let best = { language: null as string | null, share: 0 };
  for (const [language, common] of Object.entries(COMMON_WORDS)) {
    const share = shareOf(tokens, new Set(common));
    if (share > best.share) best = { language, share };
  }
  const least = tokens.length < SHORT.words ? SHORT.share : LONG.share;
  const readable = tokens.length > 0 && best.share >= least;
  return { readable, language: readable ? best.language : null, words: tokens.length, share: best.share };
}

function shareOf(tokens: readonly string[], common: ReadonlySet<string>): number {
  return tokens.length === 0 ? 0 : tokens.filter((token) => common.has(token)).length / tokens.length;
}

/** Words; in scripts that write none, single characters. */
function wordsOf(text: string): readonly string[] {
  const found: string[] = [];
  for (const [token] of text
    .toLowerCase()
    .matchAll(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}]+/gu)) {
    found.push(token);
    if (found.length >= ENOUGH) break;
  }
  return found;
}
