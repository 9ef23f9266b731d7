import { pointer, problem, type Problem } from '../problem.js';
import { sourceKey, type DraftService, type DraftSource, type StatedPlaces } from './draft-sources.js';
import { sorted } from './sorted.js';

/**
 * Two sources that both name places, and not the same ones: for the service itself, and for a company below it that
 * the vendor's answers and its list both name.
 * @param nodeOf the node of a company by its canonical name
 */
export function contradictionsOf(
  service: DraftService,
  canonical: (name: string) => string,
  nodeOf: (key: string) => string,
): readonly Problem[] {
  const companies = new Set(service.subProcessors.map(({ name }) => canonical(name)));
  companies.delete('');
  return [
    ...differing(service.places, service.node),
    ...[...companies].flatMap((key) =>
      differing(
        service.subProcessors.filter(({ name }) => canonical(name) === key),
        nodeOf(key),
      ),
    ),
  ];
}

function differing(places: readonly StatedPlaces[], node: string): readonly Problem[] {
  const [first, ...others] = statedBySource(places);
  if (first === undefined) return [];
  return others
    .filter(({ countries }) => countries.join() !== first.countries.join())
    .map(({ countries, source }) => {
      const message = `${wordsOf(first.source)} names ${first.countries.join(', ')}; ${wordsOf(source)} names ${countries.join(', ')}.`;
      const remedy = 'All of them stand on the draft. Ask the vendor which are right, and correct the node.';
      return problem('PLACES_DIFFER', pointer('/nodes', node, 'countries_storage'), message, remedy);
    });
}

/** A list may name one company in several rows: what one source says in several places is one statement. */
function statedBySource(places: readonly StatedPlaces[]): readonly StatedPlaces[] {
  const stated = new Map<string, StatedPlaces>();
  for (const { countries, source } of places.filter((one) => one.countries.length > 0)) {
    const key = sourceKey(source);
    const known = stated.get(key)?.countries ?? [];
    stated.set(key, { source, countries: sorted(new Set([...known, ...countries])) });
  }
  return [...stated.values()];
}

function wordsOf({ from, at }: DraftSource): string {
  const words = {
    register: 'The register',
    intake: 'The intake',
    answers: 'The vendor',
    list: 'The list',
    agreement: 'The agreement',
  };
  return at === null ? words[from] : `${words[from]} (${at})`;
}
