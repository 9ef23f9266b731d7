import { describe, expect, test } from '@jest/globals';
import { answers, contract, edited, intake, mail, mapOf } from '../../../test/support/drafted-map.js';
import { mapLaw } from '../../../test/support/flow-maps.js';
import { settledEdit, type Difference } from './draft-differences.js';
import { draftMap } from './draft-map.js';
import type { DraftService } from './draft-sources.js';
import type { FlowMap } from './flow-map.js';

const stated = { ...mail, places: [{ countries: ['DE'], source: intake }] };
const differences = (map: FlowMap, ...services: DraftService[]): readonly Difference[] =>
  draftMap(services, map, mapLaw.canonical).differences;
const moved = { ...stated, places: [{ countries: ['US'], source: answers }] };

describe('a row that stands', () => {
  test.each<[string, DraftService, readonly string[]]>([
    ['nothing new', stated, []],
    ['another place', moved, ['nodes/svc-1/countries_storage', 'nodes/svc-1/countries_access']],
    [
      'another recipient',
      { ...stated, vendor: { ...mail.vendor, legalName: 'Pigeon Post Ltd' } },
      ['nodes/svc-1/legal_entity'],
    ],
    [
      'the same recipient in other words',
      { ...stated, vendor: { ...mail.vendor, legalName: 'Mailwren' } },
      [],
    ],
    [
      'another kind of data',
      { ...stated, elements: [{ id: 'health', sensitivity: 5, hr: false }] },
      ['flows/sys-crm>svc-1/elements', 'nodes/svc-1/data_categories'],
    ],
    [
      'an agreement of another state',
      { ...stated, ...contract('offered') },
      ['flows/sys-crm>svc-1/dpa_status'],
    ],
    ['no place at all', mail, []],
  ])('is told of a source that says %s', (_, now, expected) => {
    expect(differences(mapOf(stated), now).map(({ id }) => id)).toEqual(expected);
  });

  test('may divide between storage and access what the source says of both', () => {
    const both = { ...stated, places: [{ countries: ['DE', 'IN'], source: intake }] };
    const map = mapOf(both);
    const node = { ...map.nodes.find(({ id }) => id === 'svc-1')!, countries_storage: ['DE'] };
    expect(differences(edited(map, { put: { nodes: [{ ...node }] } }), both)).toEqual([]);
  });

  test('takes the other value over, with its source named', () => {
    const map = mapOf(stated);
    const [storage, access] = differences(map, moved);
    expect(storage).toMatchObject({ onMap: ['DE'], stated: ['US'], sources: [{}, { from: 'answers' }] });
    const once = edited(map, settledEdit(storage!, map, 'stated'));
    const taken = edited(once, settledEdit(access!, once, 'stated'));
    expect(taken.nodes.find(({ id }) => id === 'svc-1')).toMatchObject({
      countries_storage: ['US'],
      countries_access: ['US'],
    });
    expect(differences(taken, moved)).toEqual([]);
  });

  test('keeps its own against one statement, and is asked again by another', () => {
    const map = mapOf(stated);
    const [storage] = differences(map, moved);
    const kept = edited(map, settledEdit(storage!, map, 'own'));
    expect(differences(kept, moved).map(({ key }) => key)).toEqual(['countries_access']);
    const again = { ...moved, places: [{ countries: ['IN'], source: answers }] };
    expect(differences(kept, again).map(({ key }) => key)).toEqual(['countries_storage', 'countries_access']);
  });
});
