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
import { recordTable } from '../../../test/support/record-table.js';
import { templateJson } from '../../../test/support/templates.js';
import { parseRopaColumns } from './ropa-columns.js';
import { ROPA_LAYOUTS, type RopaLayoutName } from './ropa-layout.js';
import { ropa, type RopaRow } from './ropa.js';

const TRANSFERS =
  'Names of third countries or international organisations that personal data are transferred to, and safeguards (if applicable)';

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

describe('in the layout of an authority', () => {
  const abroad = changed(soundMap(), 'mail', { countries_storage: ['US', 'unknown'] });
  const shown = (name: RopaLayoutName, map: MapFile = abroad): Record<string, string> => {
    const [head = [], row = []] = recordTable(draft(map).controller, 'controller', name);
    return Object.fromEntries(head.map((heading, at) => [heading, row[at] ?? '']));
  };

  test('a record is told in French to the CNIL', () => {
    expect(shown('cnil')).toMatchObject({
      'Finalité(s) du traitement effectué': 'service',
      'Catégories de personnes concernées': 'Clients',
      'Catégories de données personnelles concernées': 'Adresse électronique',
      'Délais d’effacement': '100 jours',
      'Transferts hors UE : pays et garanties': 'Lieu inconnu; [À compléter : pas dit pour tout]',
      'Mesures de sécurité': 'chiffrement au repos avec la clé du fournisseur; chiffrement en transit',
      'Base légale': 'Contrat (6(1)(b))',
      'Mise à jour': '1 juin 2026',
    });
  });

  test('and in English to the ICO', () => {
    const us = changed(soundMap(), 'mail', { countries_storage: ['US'] });
    expect(shown('ico', us)).toMatchObject({
      'Categories of individuals': 'Customers',
      'Retention schedule (if possible)': '100 days',
      'Article 6 lawful basis and Article 9 condition': 'Contract (6(1)(b))',
      [TRANSFERS]: 'United States: Instrument missing',
    });
  });

  test('no code of the program is left in a cell', () => {
    const ground = changed(soundMap(), 'f1', { legal_ground: 'our own reasons' });
    for (const name of ROPA_LAYOUTS)
      for (const map of [abroad, ground])
        for (const text of Object.values(shown(name, map))) expect(text).not.toMatch(/\w=|_|P\d+D|⟦/);
    expect(Object.values(shown('ico', ground))).toContain('our own reasons');
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
