import type { SubProcessorNotes } from '../../core/sub-processors/carry-over.js';
import { oneLine, UNKNOWN_PLACE } from '../../core/sub-processors/list-page.js';
import { countryOf } from '../../core/sub-processors/place-text.js';
import type { ListReference } from './list-reference.js';
import type { SubProcessor } from './sub-processor.entity.js';
import type { SubProcessorRowInput } from './sub-processors.inputs.js';

type Written = Omit<SubProcessor, 'tenantId' | 'id' | 'listId' | 'position' | 'version'>;

/** A row as it is kept: countries are read from the places, so that both always say the same. */
export function rowOfInput(
  input: SubProcessorRowInput,
  notes: SubProcessorNotes | undefined,
  reference: ListReference,
): Written {
  const name = oneLine(input.name);
  const said = input.places.map(oneLine).filter((place) => place !== '');
  const places = said.length === 0 ? [UNKNOWN_PLACE] : said;
  const codes = places.flatMap((place) => countryOf(place, reference.countries) ?? []);
  return {
    name,
    canonicalName: reference.keptName(name),
    task: input.task.trim(),
    places,
    countries: [...new Set(codes)],
    corporate: input.corporate?.trim() || null,
    address: input.address?.trim() || null,
    isSubsidiary: input.isSubsidiary,
    instrument: notes?.instrument ?? null,
    hasOwnAgreement: notes?.hasOwnAgreement ?? null,
    engagedBy: notes?.engagedBy ?? null,
  };
}
