import { termFinder, termIds, type DpvTerms } from './dpv-terms.js';
import { TERM_LISTS, type FlowMap, type TermList } from './flow-map.js';
import { measureAtRest, measureOnTheWay } from './measures.js';
import { sorted } from './sorted.js';

/** A map for a file: its elements carry their term, and the terms of its other words stand under `dpv`. */
export interface MapWithTerms {
  readonly elements: FlowMap['elements'];
  readonly dpv: NonNullable<FlowMap['dpv']>;
}

/**
 * The map's words with their identifiers in the Data Privacy Vocabulary; a word without one is left out. Read
 * again they are the map's own terms.
 */
export function mapTerms(map: FlowMap, { terms }: DpvTerms): MapWithTerms {
  const idsOf = termIds(map, termFinder(terms));
  const idOf = (list: TermList, word: string): string | undefined => idsOf(list, word).join(' ') || undefined;
  const elements = wordsOf('element', map).map((word) => {
    const dpv = idOf('element', word);
    return [word, { ...map.elements[word], ...(dpv === undefined ? {} : { dpv }) }] as const;
  });
  const others = TERM_LISTS.filter((list) => list !== 'element').map((list) => {
    const found = wordsOf(list, map).flatMap((word) => {
      const id = idOf(list, word);
      return id === undefined ? [] : [[word, id] as const];
    });
    return [list, Object.fromEntries(found)] as const;
  });
  return { elements: Object.fromEntries(elements), dpv: Object.fromEntries(others) };
}

/** Every word a map uses of a list, sorted. */
function wordsOf(
  list: TermList,
  { elements, data_subjects: groups, nodes, flows }: FlowMap,
): readonly string[] {
  const words: Readonly<Record<TermList, readonly (string | undefined)[]>> = {
    element: [
      ...Object.keys(elements),
      ...nodes.flatMap((node) => node.data_categories),
      ...flows.flatMap((flow) => flow.elements),
    ],
    group: [...groups, ...nodes.flatMap((node) => node.data_subjects)],
    purpose: flows.map(({ purpose }) => purpose),
    legal_ground: flows.map((flow) => flow.legal_ground),
    measure: [...nodes.map(measureAtRest), ...flows.map(measureOnTheWay)],
  };
  return sorted(new Set(words[list].filter((word) => word !== undefined)));
}
