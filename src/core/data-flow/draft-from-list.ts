import type { CountryLookup } from '../country-lookup.js';
import { UNKNOWN_PLACE, type SubProcessorRow } from '../sub-processors/list-page.js';
import { countryOf } from '../sub-processors/place-text.js';
import type { DraftSource, NamedSubProcessor } from './draft-sources.js';

/**
 * Whom a list names, in its order. A place that is no country is an unknown one and is never left out; a row that
 * names none has none.
 */
export function fromList(
  rows: readonly Pick<SubProcessorRow, 'name' | 'places'>[],
  source: DraftSource,
  countries: CountryLookup,
): readonly NamedSubProcessor[] {
  return rows.map(({ name, places }) => {
    const stated = places.filter((place) => place !== UNKNOWN_PLACE);
    const codes = stated.map((place) => countryOf(place, countries) ?? UNKNOWN_PLACE);
    return { name, countries: [...new Set(codes)], source };
  });
}
