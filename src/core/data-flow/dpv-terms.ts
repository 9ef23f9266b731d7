import type { Problem } from '../problem.js';
import { isRecord, object, record, text } from '../shape.js';
import { TERM_LISTS, type FlowMap, type TermList } from './flow-map.js';

/** A word of a map with its term of the W3C Data Privacy Vocabulary. */
export interface DpvTerm {
  readonly list: TermList;
  /** As a map names it, and what it is called in each language; a map may use any of them. */
  readonly words: readonly string[];
  /** With its prefix: `pd:EmailAddress`. */
  readonly dpv: string;
  /** What it is called, by language. */
  readonly labels: Readonly<Record<string, string>>;
}

export interface DpvTerms {
  /** The address of each prefix. */
  readonly context: Readonly<Record<string, string>>;
  readonly terms: readonly DpvTerm[];
}

export type ParsedDpvTerms =
  | { readonly ok: true; readonly terms: DpvTerms }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads templates/data-flows/dpv.json, where a row is `{dpv, en, de, fr}` under its list and its word. */
export function parseDpvTerms(json: unknown): ParsedDpvTerms {
  const problems = fileShape(json, '');
  if (problems.length > 0) return { ok: false, problems };
  const file = json as TermFile;
  const terms = TERM_LISTS.flatMap((list) =>
    Object.entries(file[list]).map(([word, { dpv, ...labels }]) => ({
      list,
      words: [word, ...Object.values(labels)],
      dpv,
      labels,
    })),
  );
  return { ok: true, terms: { context: file.context, terms } };
}

export type FindTerms<Term> = (list: TermList, word: string) => readonly Term[];

/** Finds the terms of a word, whatever its case; none for a word the list has not. Of legal grounds every one named. */
export function termFinder<Term extends Pick<DpvTerm, 'list' | 'words'>>(
  terms: readonly Term[],
): FindTerms<Term> {
  const known = new Map(terms.flatMap((term) => term.words.map((word) => [keyOf(term.list, word), term])));
  return (list, word) =>
    namedIn(list, word).flatMap((one) => {
      const term = known.get(keyOf(list, one));
      return term === undefined ? [] : [term];
    });
}

/** What a word is called in a language, of legal grounds every one; the word itself where no list has it. */
export function termLabels({ terms }: DpvTerms, language: string): (list: TermList, word: string) => string {
  const find = termFinder(terms);
  return (list, word) =>
    find(list, word)
      .flatMap(({ labels }) => labels[language] ?? [])
      .join(', ') || word;
}

/** The term a map itself gives a word: in its elements, or under `dpv` for the other lists. */
export function ownTerm({ elements, dpv = {} }: FlowMap, list: TermList, word: string): string | undefined {
  const terms = dpv[list] ?? {};
  if (list !== 'element') return Object.hasOwn(terms, word) ? terms[word] : undefined;
  const element: unknown = Object.hasOwn(elements, word) ? elements[word] : undefined;
  return isRecord(element) && typeof element['dpv'] === 'string' ? element['dpv'] : undefined;
}

/** The identifiers of a word of a map: its own before the common ones. */
export function termIds(
  map: FlowMap,
  find: FindTerms<DpvTerm>,
): (list: TermList, word: string) => readonly string[] {
  return (list, word) => {
    const own = ownTerm(map, list, word);
    return own === undefined ? find(list, word).map(({ dpv }) => dpv) : own.split(' ');
  };
}

/** `Art. 6(1)(b), 9(2)(h)`, `Art. 6 Abs. 1 lit. b`: the grounds in it, as `6(1)(b)`. */
function namedIn(list: TermList, word: string): readonly string[] {
  if (list !== 'legal_ground') return [word];
  const grounds = [...word.matchAll(GROUND)].map(
    ([, article, part, letter = '']) => `${article}(${part})(${letter.toLowerCase()})`,
  );
  return grounds.length > 0 ? [...new Set(grounds)] : [word];
}

const GROUND = /\b([69])\s*(?:\(|abs\.?|para\.?)?\s*([12])\)?\s*(?:\(|lit\.?)?\s*([a-j])\b\)?/gi;

function keyOf(list: TermList, word: string): string {
  return `${list}/${word.trim().toLowerCase()}`;
}

interface TermRow {
  readonly dpv: string;
  readonly [language: string]: string;
}

type TermFile = Readonly<Record<TermList, Readonly<Record<string, TermRow>>>> & {
  readonly context: DpvTerms['context'];
};

const label = text(/\S/, 'Name');
const row = object({
  required: { dpv: text(/^[a-z-]+:\S+$/, 'pd:Name'), en: label, de: label, fr: label },
});
const fileShape = object({
  required: {
    context: record(text(/^https:/, 'https://w3id.org/dpv#')),
    ...Object.fromEntries(TERM_LISTS.map((list) => [list, record(row)])),
  },
  open: true,
});
