import { pointer, problem, type Problem } from '../problem.js';
import { sourceKey, type DraftService, type DraftSource, type StatedPlaces } from './draft-sources.js';
import { sorted } from './sorted.js';

/** Two sources that name other places of one node. */
export interface Contradiction extends Problem {
  readonly node: string;
  readonly stated: readonly [StatedPlaces, StatedPlaces];
}

/**
 * Two sources that both name places, and not the same ones: for the service itself, and for a company below it that
 * the vendor's answers and its list both name.
 * @param nodeOf the node of a company by its canonical name
 */
export function contradictionsOf(
  service: DraftService,
  canonical: (name: string) => string,
  nodeOf: (key: string) => string,
): readonly Contradiction[] {
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

function differing(places: readonly StatedPlaces[], node: string): readonly Contradiction[] {
  const [first, ...others] = statedBySource(places);
  if (first === undefined) return [];
  return others
    .filter(({ countries }) => countries.join() !== first.countries.join())
    .map((other) => {
      const message = `${statement(first)}; ${statement(other)}.`;
      const remedy = 'All of them stand on the draft. Ask the vendor which are right, and correct the node.';
      const where = pointer('/nodes', node, 'countries_storage');
      return { ...problem('PLACES_DIFFER', where, message, remedy), node, stated: [first, other] };
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

function statement({ source, countries }: StatedPlaces): string {
  return `${wordsOf(source)} names ${countries.join(', ')}`;
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
