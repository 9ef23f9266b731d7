import { createContext, useContext } from 'react';
import { type FindTerms, ownTerm, termFinder } from '@core/data-flow/dpv-terms.js';
import type { FlowMap, TermList } from '@core/data-flow/flow-map.js';
import type { DataMapPageQuery } from '../../graphql/staff.generated.js';

type Term = DataMapPageQuery['mapTerms'][number] & { readonly list: TermList };

/** A term of the Data Privacy Vocabulary as a reader sees it; one the map gives itself has neither label nor address. */
export type ShownTerm = Pick<Term, 'dpv'> & Partial<Pick<Term, 'label' | 'iri'>>;

/** What the words of a map are called in the reader's language, and their terms. */
export interface MapWords {
  readonly label: (list: 'element' | 'group' | 'purpose' | 'legal_ground', word: string) => string;
  readonly labels: (list: 'element' | 'group' | 'purpose', words: readonly string[]) => string;
  readonly termsOf: (list: TermList, word: string) => readonly ShownTerm[];
}

export function mapWords(terms: DataMapPageQuery['mapTerms'], map: FlowMap): MapWords {
  const find: FindTerms<Term> = termFinder(terms as readonly Term[]);
  const label: MapWords['label'] = (list, word) => {
    const name = find(list, word)[0]?.label ?? word;
    // A ground is known by its number; its name explains it.
    return list === 'legal_ground' && name !== word ? `${word} ${name}` : name;
  };
  return {
    label,
    labels: (list, words) => words.map((word) => label(list, word)).join(', '),
    termsOf: (list, word) => {
      const own = ownTerm(map, list, word);
      const common = find(list, word);
      if (own === undefined) return common;
      return own.split(' ').map((dpv) => common.find((term) => term.dpv === dpv) ?? { dpv });
    },
  };
}

/** The words of the map that is open; around it nothing is translated. */
export const MapWordsContext = createContext<MapWords>({
  label: (_list, word) => word,
  labels: (_list, words) => words.join(', '),
  termsOf: () => [],
});

export function useMapWords(): MapWords {
  return useContext(MapWordsContext);
}
