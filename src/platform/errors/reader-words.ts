import fs from 'node:fs';
import path from 'node:path';
import type { UserErrorShape } from './user-errors.js';

/** Sentences stand in the code in English; `templates/messages` has them in the other languages. */
export type ReaderLanguage = 'en' | 'de';

/** The first language of an `Accept-Language` header that there are words for. */
export function readerLanguage(header: string | undefined): ReaderLanguage {
  const wished = (header ?? '').split(',').map((tag) => tag.trim().slice(0, 2).toLowerCase());
  return wished.find((tag) => tag === 'de' || tag === 'en') === 'de' ? 'de' : 'en';
}

/** The errors with their messages in the reader's language. */
export function inLanguage<E extends UserErrorShape>(errors: readonly E[], language: ReaderLanguage): E[] {
  return errors.map((error) => ({ ...error, message: messageIn(error.message, language) }));
}

/**
 * A sentence in the reader's language. What was put into it is found again by the sentence around it; a sentence
 * without a translation stays as it is, for words in another language are better than none.
 */
export function messageIn(message: string, language: ReaderLanguage): string {
  return language === 'en' ? message : saidWith(words(), message);
}

/** A sentence by these words, and what was put into it by those of its own. */
export function saidWith(known: Words, sentence: string, within: Words = known): string {
  const same = known.whole.get(sentence);
  if (same !== undefined) return same;
  for (const { shape, text } of known.patterns) {
    const parts = shape.exec(sentence);
    if (parts !== null)
      return text.replaceAll(/\{(\d)\}/g, (_, at: string) => saidWith(within, parts[Number(at)] ?? ''));
  }
  return sentence;
}

export interface Words {
  readonly whole: ReadonlyMap<string, string>;
  readonly patterns: readonly { readonly shape: RegExp; readonly text: string }[];
}

let german: Words | null = null;

function words(): Words {
  german ??= wordsFrom(JSON.parse(fs.readFileSync(fileOf('de'), 'utf8')) as Record<string, string>);
  return german;
}

/** Whole sentences are looked up; those with places become patterns, the longest first. */
export function wordsFrom(texts: Readonly<Record<string, string>>): Words {
  const entries = Object.entries(texts);
  const withPlaces = entries.filter(([english]) => PLACE.test(english));
  return {
    whole: new Map(entries.filter(([english]) => !PLACE.test(english))),
    patterns: withPlaces
      .toSorted(([one], [other]) => other.length - one.length)
      .map(([english, text]) => ({ shape: shapeOf(english), text })),
  };
}

const PLACE = /\{\d\}/;

function shapeOf(english: string): RegExp {
  const parts = english.split(PLACE).map((part) => part.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('(.*?)')}$`, 's');
}

/** Beside the nearest package.json above: `src/` in tests, `dist/` once built. */
function fileOf(language: ReaderLanguage): string {
  let folder = import.meta.dirname;
  while (!fs.existsSync(path.join(folder, 'package.json'))) folder = path.dirname(folder);
  return path.join(folder, 'templates', 'messages', `${language}.json`);
}
