import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { arbitraryMap } from '../../../test/support/arbitrary-map.js';
import {
  changed,
  checked,
  extended,
  mapLaw,
  readMap,
  said,
  soundMap,
} from '../../../test/support/flow-maps.js';
import { checkMap, findingsOf } from './check-map.js';
import { parseMap } from './parse-map.js';

/** Code and place of each problem, or of each note. */
function faults(json: unknown): string[] {
  const parsed = parseMap(json, '2026-11-22', mapLaw.adequacy);
  return (parsed.ok ? parsed.notes : parsed.problems).map(({ code, where }) => `${code} ${where}`);
}

describe('a map is refused with every fault at once', () => {
  const map = soundMap();
  test.each<[string, unknown, readonly string[]]>([
    ['no object', [], ['BAD_FORMAT ']],
    ['another format', { ...map, format: 'assay-map/2' }, ['BAD_FORMAT /format']],
    ['nothing', {}, ['BAD_FORMAT /format']],
    ['the format alone', { format: 'assay-map/1' }, ['MISSING_KEY ', 'MISSING_KEY ']],
    ['a home that is none', { ...map, home: 'US' }, ['UNKNOWN_REGIME /home']],
    ['a day that is none', { ...map, date: '2026-02-29' }, ['WRONG_DAY /date']],
    [
      'ids given twice',
      extended(map, { nodes: [{ id: 'app', kind: 'store' }], flows: [map.flows[0] ?? {}] }),
      ['DUPLICATE_ID /nodes/3/id', 'DUPLICATE_ID /flows/2/id'],
    ],
    [
      'nodes that are not there',
      extended(map, { flows: [{ id: 'f3', from_node: 'x', to_node: '' }] }),
      ['MISSING_KEY /flows/2', 'UNKNOWN_NODE /flows/2/from_node', 'UNKNOWN_NODE /flows/2/to_node'],
    ],
    [
      'wrong types in several places',
      changed(changed(map, 'app', { volume: 6, deletion_path: 'yes' }), 'f1', {
        elements: 'email',
        kind: 'mail',
      }),
      [
        'OUT_OF_RANGE /nodes/0/volume',
        'WRONG_TYPE /nodes/0/deletion_path',
        'WRONG_TYPE /flows/0/elements',
        'UNKNOWN_KIND /flows/0/kind',
      ],
    ],
    [
      'more nodes than a map has',
      { ...map, nodes: Array.from({ length: 5_001 }, () => 0) },
      ['TOO_LARGE /nodes'],
    ],
  ])('%s', (_, json, expected) => {
    const all = faults(json);
    expect(all).toEqual(expect.arrayContaining([...expected]));
    expect(all.filter((fault) => !fault.startsWith('WRONG_TYPE /nodes/'))).toHaveLength(
      expected.filter((fault) => !fault.startsWith('WRONG_TYPE /nodes/')).length,
    );
  });
});

describe('what stops nothing is noted at its place, and the rest kept', () => {
  const map = soundMap();
  test.each<[string, unknown, readonly string[]]>([
    ['a sound map', map, []],
    [
      'a union as a country',
      changed(map, 'mail', { countries_access: ['EU'] }),
      ['UNION_AS_COUNTRY /nodes/1/countries_access/0'],
    ],
    [
      'a place that is none',
      changed(map, 'mail', { countries_storage: ['DE', 'Atlantis'] }),
      ['UNKNOWN_COUNTRY /nodes/1/countries_storage/1'],
    ],
    ['a union as a promise is none', changed(map, 'v-mail', { residency: ['EEA'] }), []],
    [
      'a vendor that is not there',
      changed(map, 'host', { vendor_id: 'v-gone' }),
      ['UNKNOWN_VENDOR /nodes/2/vendor_id'],
    ],
    ['no name', changed(map, 'host', { name: ' ' }), ['NAME_MISSING /nodes/2']],
    ['no kind', changed(map, 'f2', { kind: null }), ['KIND_MISSING /flows/1']],
    [
      'a party that is not there',
      { ...map, arrangements: [{ parties: ['app', 'gone'] }] },
      ['UNKNOWN_NODE /arrangements/0/parties/1'],
    ],
  ])('%s', (_, json, expected) => expect(faults(json)).toEqual(expected));
});

describe('what a file may leave out', () => {
  test('the regimes are those of the home, the date today, the lists empty', () => {
    const map = readMap({
      format: 'assay-map/1',
      home: 'CH',
      regimes: [],
      nodes: [{ id: 'n', kind: 'store' }],
    });
    expect(map).toMatchObject({
      regimes: ['CH'],
      date: '2026-11-22',
      flows: [],
      vendors: [],
      data_subjects: [],
    });
    expect(map.nodes[0]).toMatchObject({ countries_storage: [], data_categories: [] });
  });

  test('an area stands for its member countries', () => {
    const [node] = readMap({
      format: 'assay-map/1',
      home: 'EU',
      nodes: [{ id: 'n', kind: 'store', countries_storage: ['EU'], countries_access: ['EEA'] }],
    }).nodes;
    expect(node?.countries_storage).toHaveLength(27);
    expect(node?.countries_access).toHaveLength(30);
  });

  test('null and blank text say as little as an absent key, wherever they stand', () => {
    const blank = {
      format: 'assay-map/1',
      home: 'EU',
      elements: { email: null },
      nodes: [
        { id: 'a', kind: 'system', legal_entity: 'Us', role: '' },
        { id: 'b', kind: 'vendor', legal_entity: 'Them', ai_use: ' ', encryption_rest: '', volume: null },
      ],
      flows: [
        { id: 'f', from_node: 'a', to_node: 'b', elements: ['email'], mechanism: '', tia: { result: '' } },
      ],
    };
    const [flow] = readMap(blank).flows;
    expect(flow?.mechanism).toBeUndefined();
    expect(flow?.tia).toEqual({});
  });

  test('keys that only look like our own are data', () => {
    const json = JSON.parse(
      '{"format":"assay-map/1","home":"EU","nodes":[{"id":"__proto__","kind":"store","data_categories":["constructor"]}],' +
        '"flows":[{"id":"__proto__","from_node":"__proto__","to_node":"__proto__","elements":["toString"]}]}',
    ) as unknown;
    expect(Object.keys(said(checked(json))).length).toBe(3);
    expect(checked(json).flows.get('__proto__')?.transfer.status).toBe('not_restricted');
  });
});

describe('bad maps', () => {
  test('no JSON at all breaks the reader', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const parsed = parseMap(json, '2026-11-22', mapLaw.adequacy);
        expect(parsed.ok || parsed.problems.length > 0).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('a map with any value in any place is refused with a place, or judged', () => {
    const spoiled = fc
      .tuple(arbitraryMap, fc.nat(), fc.jsonValue())
      .map(([map, at, value]) => spoil(map, at, value));
    fc.assert(
      fc.property(spoiled, (json) => {
        const parsed = parseMap(json, '2026-11-22', mapLaw.adequacy);
        if (parsed.ok) findingsOf(checkMap(parsed.map, mapLaw));
        else
          for (const { where, remedy } of parsed.problems)
            expect(`${where} ${remedy}`).toMatch(/^(\/|\s).*\S/);
      }),
      { numRuns: 400 },
    );
  });
});

/** The value put in the place of one of all the values below a map. */
function spoil(map: unknown, at: number, value: unknown): unknown {
  const places: ((value: unknown) => void)[] = [];
  const copy = structuredClone(map);
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    for (const [key, below] of Object.entries(part)) {
      places.push((other) => Object.assign(part, { [key]: other }));
      visit(below);
    }
  };
  visit(copy);
  places[at % places.length]?.(value);
  return copy;
}
