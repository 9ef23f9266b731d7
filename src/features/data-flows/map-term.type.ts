import type { DpvTerms } from '../../core/data-flow/dpv-terms.js';
import { Shown, StaffObject } from '../../platform/graphql/classified.js';
import type { MapLanguage } from './rule-words.js';

@StaffObject(
  'MapTerm',
  'A word of maps with its term of the W3C Data Privacy Vocabulary, in the words of a language',
)
export class MapTerm {
  @Shown('P1', () => String, { description: 'element, group, purpose, legal_ground or measure' })
  list!: string;

  @Shown('P1', () => [String], { description: 'As a map may name it, in any language' })
  words!: readonly string[];

  @Shown('P1', () => String)
  label!: string;

  @Shown('P1', () => String, { description: 'With its prefix: pd:EmailAddress' })
  dpv!: string;

  @Shown('P1', () => String, { description: 'Its address, where the vocabulary says what it means' })
  iri!: string;
}

/** Every common term, called as in one language. */
export function shownTerms({ terms, context }: DpvTerms, language: MapLanguage): MapTerm[] {
  return terms.map(({ list, words, dpv, labels }) => ({
    list,
    words,
    label: labels[language] ?? words[0]!,
    dpv,
    iri: dpv.replace(/^([^:]+):/, (_, prefix: string) => context[prefix] ?? `${prefix}:`),
  }));
}
