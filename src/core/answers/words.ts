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

/** Whether a phrase stands in spaced text, as whole words; with * at its end, at the head of a longer word too. */
export function says(text: string, phrase: string): boolean {
  const isHead = phrase.endsWith('*');
  const words = spaced(isHead ? phrase.slice(0, -1) : phrase);
  return text.includes(isHead ? words.trimEnd() : words);
}

/** Spaced text without the phrases: the words on both sides no longer touch. */
export function without(text: string, phrases: readonly string[]): string {
  return phrases.reduce((rest, phrase) => rest.replaceAll(spaced(phrase), ' | '), text);
}

/** The share of words two texts have in common, of all their words: 0..1. */
export function likeness(left: string, right: string): number {
  const [one, other] = [contentWords(left), contentWords(right)];
  const shared = [...one].filter((word) => other.has(word)).length;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
}

function contentWords(text: string): ReadonlySet<string> {
  return new Set(
    spaced(text)
      .split(' ')
      .filter((word) => word.length > 3),
  );
}
