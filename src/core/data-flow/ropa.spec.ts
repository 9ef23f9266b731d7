import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { arbitraryMap } from '../../../test/support/arbitrary-map.js';
import {
  changed,
  checked,
  extended,
  soundFlow,
  soundMap,
  soundNode,
  type MapFile,
} from '../../../test/support/flow-maps.js';
import { templateJson } from '../../../test/support/templates.js';
import { parseRopaColumns } from './ropa-columns.js';
import { ropa, type RopaRow } from './ropa.js';

const parsed = parseRopaColumns(templateJson('data-flows/dataflow-rules.json'));
if (!parsed.ok) throw new Error('our own content must parse');
const { columns } = parsed;

const draft = (map: MapFile): ReturnType<typeof ropa> => ropa(checked(map), columns);
const cell = (row: RopaRow | undefined, column: string): unknown => {
  const { values, gap } = row?.cells.find((one) => one.column === column) ?? {};
  return [values, gap];
};

describe('the record of a controller (Art. 30(1))', () => {
  const abroad = changed(soundMap(), 'mail', { countries_storage: ['US'] });
  const [row, ...others] = draft(abroad).controller;

  test('has a row a record with what the map says', () => {
    expect(others).toEqual([]);
    expect(row?.record).toBe('R-1');
    expect(cell(row, 'purposes')).toEqual([['service'], null]);
    expect(cell(row, 'data_subjects')).toEqual([['customers'], null]);
    expect(cell(row, 'data_categories')).toEqual([['email'], null]);
    expect(cell(row, 'recipients')).toEqual([['mail'], null]);
    expect(cell(row, 'transfers')).toEqual([['US=needs_mechanism:none'], null]);
    expect(cell(row, 'retention')).toEqual([['P100D'], null]);
    expect(cell(row, 'measures')).toEqual([
      ['encryption_rest=provider_key', 'transport_encryption=true'],
      null,
    ]);
  });

  test('names as a gap what no map says', () => {
    expect(cell(row, 'name_contact')).toEqual([['Alder'], 'incomplete']);
    expect(cell(row, 'dpia')).toEqual([[], 'nothing']);
    expect(row?.gaps).toEqual(['name_contact']);
  });

  test('has every column of the law, in its order', () => {
    expect(row?.cells.map(({ column }) => column)).toEqual(columns.controller.map(({ id }) => id));
  });

  test('is incomplete where one of two systems says nothing', () => {
    const map = extended(soundMap(), {
      nodes: [soundNode('store', { retention_days: null, encryption_rest: null })],
    });
    const [both] = draft(map).controller;
    expect(cell(both, 'retention')).toEqual([['P100D'], 'incomplete']);
    expect(both?.gaps).toEqual(['name_contact', 'retention', 'measures']);
  });

  test('a node in no record gets a row of its own', () => {
    const map = extended(soundMap(), { nodes: [soundNode('store', { ropa_id: null })] });
    expect(draft(map).controller.map(({ record }) => record)).toEqual(['R-1', null]);
  });

  test('a flow of another record is not told here', () => {
    const [own] = draft(changed(soundMap(), 'f1', { ropa_id: 'R-9' })).controller;
    expect(cell(own, 'recipients')).toEqual([[], null]);
    expect(cell(own, 'purposes')).toEqual([[], 'nothing']);
  });

  test('a place that is not known leaves the transfers open', () => {
    const [own] = draft(changed(soundMap(), 'mail', { countries_access: ['unknown'] })).controller;
    expect(own?.gaps).toContain('transfers');
  });
});

describe('the record of a processor (Art. 30(2))', () => {
  const serving = extended(changed(soundMap(), 'app', { role: 'processor' }), {
    nodes: [soundNode('a', { legal_entity: 'Ash' }), soundNode('b', { legal_entity: 'Birch' })],
    flows: [
      soundFlow('fa', 'a', 'app', { purpose: 'payroll' }),
      soundFlow('fb', 'b', 'app'),
      soundFlow('fh', 'app', 'host'),
    ],
  });

  test('has a row for each controller, with what is done for it', () => {
    const { controller, processor } = draft(serving);
    expect(controller).toEqual([]);
    expect(processor.map((row) => cell(row, 'controller_contact'))).toEqual([
      [['Ash'], 'incomplete'],
      [['Birch'], 'incomplete'],
    ]);
    expect(processor.map((row) => cell(row, 'categories_of_processing'))).toEqual([
      [['payroll'], null],
      [['service'], null],
    ]);
    expect(cell(processor[0], 'subprocessors')).toEqual([['Host'], null]);
  });

  test('says that it does not know for whom', () => {
    const [row] = draft(changed(soundMap(), 'app', { role: 'processor' })).processor;
    expect(cell(row, 'controller_contact')).toEqual([[], 'nothing']);
  });
});

test('a cell without a value that the law asks for is never passed over in silence', () => {
  const answers = new Set(['recipients', 'transfers']);
  fc.assert(
    fc.property(arbitraryMap, (map) => {
      const { controller, processor } = draft(map);
      for (const { cells, gaps } of [...controller, ...processor])
        for (const { column, values, gap } of cells) {
          if (values.length === 0 && column !== 'subprocessors' && !answers.has(column))
            expect(gap).toBe('nothing');
          if (gap === null) expect(gaps).not.toContain(column);
        }
    }),
  );
});
