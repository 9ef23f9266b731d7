import { termFinder, termIds, type DpvTerms } from './dpv-terms.js';
import type { FlowMap, TermList } from './flow-map.js';
import type { Ropa, RopaRow } from './ropa.js';

/**
 * The record as JSON-LD in the Data Privacy Vocabulary: one dpv:Process a record. A word without a term stays a
 * label of the class it belongs to; a gap is said, never left out.
 */
export function ropaJsonLd({ controller, processor }: Ropa, map: FlowMap, terms: DpvTerms): object {
  const idsOf = termIds(map, termFinder(terms.terms));
  const processes = (rows: readonly RopaRow[], part: 'controller' | 'processor', role: string): object[] =>
    rows.map((row, at) => processOf(row, `${part}-${at + 1}`, role, map, idsOf));
  return {
    '@context': terms.context,
    '@graph': [
      ...processes(controller, 'controller', 'dpv:DataController'),
      ...processes(processor, 'processor', 'dpv:DataProcessor'),
    ],
  };
}

function processOf(
  row: RopaRow,
  id: string,
  role: string,
  map: FlowMap,
  idsOf: ReturnType<typeof termIds>,
): object {
  const values = (column: string): readonly string[] =>
    row.cells.find((cell) => cell.column === column)?.values ?? [];
  const labelled = (type: string, words: readonly string[], list?: TermList) =>
    words.map((word) => ({
      '@type': typesOf(list === undefined ? [] : idsOf(list, word), type),
      'dpv:hasName': word,
    }));
  return {
    '@id': `urn:assay:record:${row.record ?? id}`,
    '@type': 'dpv:Process',
    'dpv:hasName': values('activity')[0] ?? row.record,
    [role === 'dpv:DataController' ? 'dpv:hasDataController' : 'dpv:hasDataProcessor']: {
      '@type': role,
      'dpv:hasName': map.own_entity ?? null,
      'dpv:hasContact': map.own_contact ?? null,
    },
    'dpv:hasPurpose': labelled(
      'dpv:Purpose',
      [...values('purposes'), ...values('categories_of_processing')],
      'purpose',
    ),
    'dpv:hasDataSubject': labelled('dpv:DataSubject', values('data_subjects'), 'group'),
    'dpv:hasPersonalData': labelled('dpv:PersonalData', values('data_categories'), 'element'),
    'dpv:hasRecipient': labelled('dpv:Recipient', values('recipients')),
    'dpv:hasLegalBasis': labelled('dpv:LegalBasis', values('legal_ground'), 'legal_ground'),
    'dpv:hasStorageCondition': labelled('dpv:StorageDuration', values('retention')),
    'dpv:hasTechnicalOrganisationalMeasure': labelled(
      'dpv:TechnicalOrganisationalMeasure',
      values('measures'),
      'measure',
    ),
    'dpv:hasDataTransfer': labelled('dpv:Transfer', values('transfers')),
    'urn:assay:gaps': row.gaps,
  };
}

/** One term stands alone; of several legal grounds in one text all. */
function typesOf(ids: readonly string[], otherwise: string): string | readonly string[] {
  return ids.length > 1 ? ids : (ids[0] ?? otherwise);
}
