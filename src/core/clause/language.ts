/**
 * Decides whether a text can be read at all, and in which language it is written.
 * Authority: DOMAIN section 5, step 2 (share of very common words of the best language).
 * Version 1.
 */
import { COMMON_WORDS } from './common-words.js';

/** Below this share a short text counts as garbage (under 200 words), and a longer one below the second. */
const SHORT = { words: 200, share: 0.06 };
const LONG = { share: 0.12 };
/** No language writes so many of its words with one letter; a font without its map leaves such crumbs. */
const MOST_SINGLE_LETTERS = 0.4;
/** The share settles long before the end of a book. */
const ENOUGH = 20_000;
/** A character of a script that puts no blanks between words. */
const UNPARTED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const WORD = new RegExp(`${UNPARTED.source}|[\\p{L}\\p{M}]+`, 'gu');

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
  if (isCrumbs(tokens)) return { readable: false, language: null, words: tokens.length, share: 0 };
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

/** Whether the text is letters rather than words; a script without blanks has no letters to tell. */
function isCrumbs(tokens: readonly string[]): boolean {
  const lettered = tokens.filter((token) => !UNPARTED.test(token));
  const single = lettered.filter((token) => [...token].length === 1).length;
  return single > MOST_SINGLE_LETTERS * lettered.length;
}

/** Words; in scripts that write none, single characters. */
function wordsOf(text: string): readonly string[] {
  const found: string[] = [];
  for (const [token] of text.toLowerCase().matchAll(WORD)) {
    found.push(token);
    if (found.length >= ENOUGH) break;
  }
  return found;
}
