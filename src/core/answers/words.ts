/** Lower case, without accents, blanks collapsed: what headers and answers are compared by. */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/[‘’ʼ`´]/g, "'")
    .replaceAll(/[\s_]+/g, ' ')
    .trim();
}

/** The words of a text with a blank on both sides of each; the end of a sentence is the word `|`. */
export function spaced(text: string): string {
  const sentences = plain(text).replaceAll(/[.;!?]+(?=\s|$)/g, ' | ');
  return ` ${sentences.replaceAll(/[^\p{L}\d'|]+/gu, ' ').trim()} `;
}

/** A phrase of a word list, made ready to be looked for. */
export interface Phrase {
  readonly written: string;
  readonly plain: string;
  readonly spaced: string;
  /** What is looked for: whole words; with * at the end of the phrase, the head of a longer word too. */
  readonly needle: string;
}

const READY = new WeakMap<readonly string[], readonly Phrase[]>();

/** The phrases of a list; made ready once, for a sheet of 50,000 rows asks for them again and again. */
export function phrasesOf(list: readonly string[]): readonly Phrase[] {
  const known = READY.get(list);
  if (known !== undefined) return known;
  const phrases = list.map(phraseOf);
  READY.set(list, phrases);
  return phrases;
}

function phraseOf(written: string): Phrase {
  const isHead = written.endsWith('*');
  const phrase = isHead ? written.slice(0, -1) : written;
  const words = spaced(phrase);
  return { written: phrase, plain: plain(written), spaced: words, needle: isHead ? words.trimEnd() : words };
}

/** The first phrase of a list that stands in spaced text, or null. */
export function saidOf(list: readonly string[], text: string): string | null {
  return phrasesOf(list).find(({ needle }) => text.includes(needle))?.written ?? null;
}

/** Spaced text without the phrases: the words on both sides no longer touch. */
export function without(text: string, list: readonly string[]): string {
  return phrasesOf(list).reduce((rest, phrase) => rest.replaceAll(phrase.spaced, ' | '), text);
}

/** The words of a text that carry its meaning: those of more than three letters. */
export function contentWords(text: string): ReadonlySet<string> {
  return new Set(
    spaced(text)
      .split(' ')
      .filter((word) => word.length > 3),
  );
}

/** The share of words two texts have in common, of all their words: 0..1. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared++;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
}
