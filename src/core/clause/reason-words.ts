/**
 * Decides how what the finder says of a clause reads in another language. It says it in English, so that stored words
 * stay what they were; a sentence that the list does not know stays English too.
 * Authority: templates/clauses/reasons.de.json. Version 1.
 */
import type { Clause } from './catalogue.js';

export interface ReasonWords {
  /** Whole sentences; `{needed}`, `{title}` and `{what}` are put into words too, other blanks are kept. */
  readonly sentences: Readonly<Record<string, string>>;
  /** What must be found, by the id of the clause. */
  readonly needed: Readonly<Record<string, string>>;
  /** What to ask for where that is more than what must be found, by the id of the clause. */
  readonly asks: Readonly<Record<string, string>>;
  /** Why words are weak, as the catalogue says it. */
  readonly marks: Readonly<Record<string, string>>;
  /** Names of the numbers in a clause. */
  readonly numbers: Readonly<Record<string, string>>;
  /** Names in references to the law; longer ones before those that they hold. */
  readonly laws: Readonly<Record<string, string>>;
  /** What follows the reason when a file holds several agreements. */
  readonly several: string;
}

type Named = Pick<Clause, 'id' | 'mustFind' | 'ask'>;

const SEVERAL = /^(.*) \(The file holds (\d+) agreements; the weakest counts\.\)$/s;
const BLANK = /\{(\w+)\}/g;

/** A reason or an ask of the finder in the language of the words; `title` is the clause's name in that language. */
export function reasonIn(words: ReasonWords, clause: Named, title: string, english: string): string {
  const [, reason, count] = SEVERAL.exec(english) ?? [];
  if (reason !== undefined && count !== undefined)
    return `${reasonIn(words, clause, title, reason)} ${words.several.replace('{count}', count)}`;
  if (english === clause.mustFind) return words.needed[clause.id] ?? english;
  if (english === clause.ask) return words.asks[clause.id] ?? english;
  return markIn(words, english) ?? sentenceIn(words, clause, title, english) ?? english;
}

/** "GDPR 28(3)" with the names of laws in the language of the words; numbers are left as they are. */
export function lawIn({ laws }: ReasonWords, reference: string): string {
  return Object.entries(laws).reduce(
    (text, [english, own]) => text.replace(new RegExp(`(?<![\\w-])${escaped(english)}(?![\\w-])`), own),
    reference,
  );
}

/** "Draft text." is the mark "draft text". */
function markIn({ marks }: ReasonWords, english: string): string | null {
  const mark = english.replace(/\.$/, '');
  const found = marks[mark] ?? marks[mark.charAt(0).toLowerCase() + mark.slice(1)];
  return found === undefined ? null : `${capital(found)}.`;
}

function sentenceIn(words: ReasonWords, clause: Named, title: string, english: string): string | null {
  for (const [sentence, translated] of Object.entries(words.sentences)) {
    const said = blanksOf(sentence, english);
    if (said === null) continue;
    const own: Readonly<Record<string, string | undefined>> = {
      needed: words.needed[clause.id],
      title,
      what: capital(words.numbers[(said['what'] ?? '').toLowerCase()] ?? ''),
    };
    return translated.replace(BLANK, (_, name: string) => own[name] || (said[name] ?? ''));
  }
  return null;
}

/** What stands in the blanks of a sentence; null when it is another sentence. */
function blanksOf(sentence: string, english: string): Readonly<Record<string, string>> | null {
  const found = new RegExp(`^${escaped(sentence).replace(BLANK, '(?<$1>.+)')}$`, 's').exec(english);
  return found === null ? null : { ...found.groups };
}

/** Braces are left: they stand for blanks. */
function escaped(text: string): string {
  return text.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
