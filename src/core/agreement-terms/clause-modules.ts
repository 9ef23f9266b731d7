/**
 * Decides which modules of the 2021 standard clauses an agreement takes in.
 * Authority: Decision (EU) 2021/914, annex: modules one to four. The clauses' own text names all four, and chooses none.
 * Version 1.
 */
import { isDenied } from './subjects.js';
import type { Sentence, Sighting } from './term.js';

const NUMBERS: Readonly<Record<string, string>> = {
  one: '1', two: '2', three: '3', four: '4', i: '1', ii: '2', iii: '3', iv: '4', '1': '1', '2': '2', '3': '3', '4': '4',
  eins: '1', zwei: '2', drei: '3', vier: '4',
}; // prettier-ignore
const NUMBER = '(?:one|two|three|four|iv|iii|ii|i|[1-4]|eins|zwei|drei|vier)(?![\\p{L}\\d])';
const MODULES = new RegExp(
  `(?<!\\p{L})modul(?:es?|e)? ${NUMBER}(?:(?: ?\\([^()]{0,60}\\))?(?:,| ?\\/| ?&| and| or| und| oder| bzw\\.)+ ?(?:modul(?:es?|e)? )?${NUMBER})*`,
  'giu',
);
const EACH = new RegExp(`(?<![\\p{L}\\d])${NUMBER}`, 'giu');
const TAKES_IN =
  /\b(?:appl(?:y|ies|icable)|incorporat\w*|form part|forms? an integral part|enter(?:s|ed)? into|conclude\w*|agree\w*|gelten|gilt|findet|finden|einbezogen|vereinbar\w*|bestandteil|abgeschlossen|schließen)\b|^modul(?:e|es)?:/i;

/** One list of one module for each that the sentence takes in. */
export function clauseModules({ text }: Sentence): readonly Sighting[] {
  if (!TAKES_IN.test(text) || isDenied(text)) return [];
  const named = [...text.matchAll(MODULES)].flatMap(([words]) =>
    [...words.replaceAll(/\([^()]*\)/g, ' ').matchAll(EACH)].map(
      ([number]) => NUMBERS[number.toLowerCase()]!,
    ),
  );
  return [...new Set(named)].map((module) => ({ field: 'sccModules', value: [module] }));
}
