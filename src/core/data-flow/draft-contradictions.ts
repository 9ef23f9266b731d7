import { pointer, problem, type Problem } from '../problem.js';
import type { DraftService, DraftSource } from './draft-sources.js';
import { sorted } from './sorted.js';

/** Two sources that both name places, and not the same ones. */
export function contradictionsOf({ places }: DraftService, node: string): readonly Problem[] {
  const stated = places.filter(({ countries }) => countries.length > 0);
  const [first, ...others] = stated.map(({ countries, source }) => ({
    source,
    countries: sorted(new Set(countries)),
  }));
  if (first === undefined) return [];
  return others
    .filter(({ countries }) => countries.join() !== first.countries.join())
    .map(({ countries, source }) => {
      const message = `${wordsOf(first.source)} names ${first.countries.join(', ')}; ${wordsOf(source)} names ${countries.join(', ')}.`;
      const remedy = 'All of them stand on the draft. Ask the vendor which are right, and correct the node.';
      return problem('PLACES_DIFFER', pointer('/nodes', node, 'countries_storage'), message, remedy);
    });
}

function wordsOf({ from, at }: DraftSource): string {
  const words = { register: 'The register', intake: 'The intake', answers: 'The vendor', list: 'The list' };
  return at === null ? words[from] : `${words[from]} (${at})`;
}
