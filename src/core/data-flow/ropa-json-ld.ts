import type { FlowMap } from './flow-map.js';
import type { Ropa, RopaRow } from './ropa.js';

/** W3C DPV terms by what a map names (templates/data-flows/dpv.json). */
export interface DpvTerms {
  readonly context: Readonly<Record<string, string>>;
  readonly element: Readonly<Record<string, string>>;
  readonly group: Readonly<Record<string, string>>;
  readonly measure: Readonly<Record<string, string>>;
}

/**
 * The record as JSON-LD in the Data Privacy Vocabulary: one dpv:Process a record. A word without a term stays a
 * label of the class it belongs to; a gap is said, never left out.
 */
export function ropaJsonLd({ controller, processor }: Ropa, map: FlowMap, terms: DpvTerms): object {
  return {
    '@context': terms.context,
    '@graph': [
      ...controller.map((row, at) =>
        processOf(row, `controller-${at + 1}`, 'dpv:DataController', map, terms),
      ),
      ...processor.map((row, at) => processOf(row, `processor-${at + 1}`, 'dpv:DataProcessor', map, terms)),
    ],
  };
}

function processOf(row: RopaRow, id: string, role: string, map: FlowMap, terms: DpvTerms): object {
  const values = (column: string): readonly string[] =>
    row.cells.find((cell) => cell.column === column)?.values ?? [];
  const labelled = (type: string, words: readonly string[], known: Readonly<Record<string, string>> = {}) =>
    words.map((word) => ({ '@type': termOf(word, map, known) ?? type, 'dpv:hasName': word }));
  return {
    '@id': `urn:assay:record:${row.record ?? id}`,
    '@type': 'dpv:Process',
    'dpv:hasName': values('activity')[0] ?? row.record,
    [role === 'dpv:DataController' ? 'dpv:hasDataController' : 'dpv:hasDataProcessor']: {
      '@type': role,
      'dpv:hasName': map.own_entity ?? null,
      'dpv:hasContact': map.own_contact ?? null,
    },
    'dpv:hasPurpose': labelled('dpv:Purpose', [...values('purposes'), ...values('categories_of_processing')]),
    'dpv:hasDataSubject': labelled('dpv:DataSubject', values('data_subjects'), terms.group),
    'dpv:hasPersonalData': labelled('dpv:PersonalData', values('data_categories'), terms.element),
    'dpv:hasRecipient': labelled('dpv:Recipient', values('recipients')),
    'dpv:hasLegalBasis': labelled('dpv:LegalBasis', values('legal_ground')),
    'dpv:hasStorageCondition': labelled('dpv:StorageDuration', values('retention')),
    'dpv:hasTechnicalOrganisationalMeasure': labelled(
      'dpv:TechnicalOrganisationalMeasure',
      values('measures'),
      terms.measure,
    ),
    'dpv:hasDataTransfer': labelled('dpv:Transfer', values('transfers')),
    'urn:assay:gaps': row.gaps,
  };
}

/** The map's own term for an element comes before the common one. */
function termOf(
  word: string,
  { elements }: FlowMap,
  known: Readonly<Record<string, string>>,
): string | undefined {
  const own = Object.hasOwn(elements, word) ? (elements[word] as { dpv?: unknown }).dpv : undefined;
  return typeof own === 'string' ? own : known[word];
}
