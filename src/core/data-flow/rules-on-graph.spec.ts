import { expect, test } from '@jest/globals';
import {
  changed,
  extended,
  found,
  mapLaw,
  readMap,
  soundFlow,
  soundNode,
  type Json,
  type MapFile,
} from '../../../test/support/flow-maps.js';
import { but, butBoth, empty, people, sound, tryRules, type Case } from '../../../test/support/rule-cases.js';
import { checkMap, findingsOf } from './check-map.js';
import { GRAPH_RULES } from './rules-on-graph.js';
import { withStatedGroups } from './stated-groups.js';

const sub = (id: string): Json =>
  soundNode(id, { kind: 'subprocessor', legal_entity: 'Host', role: 'subprocessor' });
const chain = extended(sound, {
  nodes: [sub('s2'), sub('s3')],
  flows: [soundFlow('f3', 'host', 's2'), soundFlow('f4', 's2', 's3')],
});
const vendors = (tiers: readonly string[], provider: (at: number) => string): MapFile => ({
  ...sound,
  nodes: tiers.map((_, at) => soundNode(`n${at}`, { vendor_id: `v${at}`, ultimate_provider: provider(at) })),
  flows: [],
  vendors: tiers.map((tier, at) => ({ id: `v${at}`, tier })),
});
const reading = (groups: readonly string[], change: Json = {}): MapFile =>
  butBoth('app', { data_subjects: groups, ...change }, 'f1', { kind: 'access' });
const combining = (change: Json, sender: Json): MapFile =>
  extended(but('mail', { may_combine: true, ...change }), {
    nodes: [soundNode('broker', { legal_entity: 'Broker', ...sender })],
    flows: [soundFlow('f9', 'broker', 'mail')],
  });
const joint = (change: Json, ...arrangements: readonly Json[]): MapFile => ({
  ...butBoth('app', { role: 'joint' }, 'mail', { role: 'joint', ...change }),
  arrangements,
});

const CASES: readonly Case[] = [
  ['DF-09', 'three levels', chain, 's3 medium'],
  ['DF-09', 'a short cut', extended(chain, { flows: [soundFlow('f5', 'app', 's3')] })],
  ['DF-09', 'no way from us', changed(chain, 'f1', { from_node: 'host' })],
  ['DF-09', 'recipients unknown', but('host', { recipients: 'unknown' }), 'host medium'],
  ['DF-09', 'a vendor is no sub-processor', but('mail', { recipients: 'unknown' })],
  [
    'DF-23',
    'three of nine',
    vendors(['T1', 'T2', 'T1', ...Array<string>(6).fill('T2')], (at) => (at < 3 ? 'Big, Inc.' : `P${at}`)),
    'provider:big medium',
  ],
  [
    'DF-23',
    'two of four',
    vendors(['T1', 'T2', 'T1', 'T1'], (at) => (at < 2 ? 'Big' : `P${at}`)),
    'provider:big medium',
  ],
  ['DF-23', 'two of five', vendors(['T1', 'T2', 'T1', 'T1', 'T1'], (at) => (at < 2 ? 'Big' : `P${at}`))],
  ['DF-23', 'one of one', vendors(['T1'], () => 'Big')],
  ['DF-23', 'of tier 3', vendors(['T3', 'T3', 'T3'], () => 'Big')],
  ['DF-25', 'three of four groups', reading(['customers', 'employees', 'visitors']), 'app high', 'mail high'],
  ['DF-25', 'half of the groups', reading(['customers', 'employees'])],
  ['DF-25', 'groups the map does not list', reading(['customers', 'a', 'b', 'c'])],
  ['DF-25', 'nothing is held', reading(['customers', 'employees', 'visitors'], empty)],
  [
    'DF-25',
    'sent is not exposed',
    but('app', { data_subjects: ['customers', 'employees', 'visitors'] }),
    'app high',
  ],
  [
    'DF-25',
    'very many, sensitivity 4',
    reading(['customers'], { volume: 5, data_categories: ['wage'] }),
    'app high',
    'mail high',
  ],
  ['DF-25', 'volume 4', reading(['customers'], { volume: 4, data_categories: ['wage'] })],
  ['DF-25', 'sensitivity 3', reading(['customers'], { volume: 5, data_categories: ['unrated'] })],
  [
    'DF-25',
    'the people themselves',
    but('app', { data_subjects: ['customers', 'employees', 'visitors'], ...people }),
  ],
  ['DF-26', 'the same people', combining({}, {}), 'mail high'],
  ['DF-26', 'may not combine', combining({ may_combine: null }, {})],
  ['DF-26', 'other people', combining({}, { data_subjects: ['visitors'] })],
  ['DF-26', 'its own data', combining({}, { legal_entity: 'mail' })],
  ['DF-26', 'ours too', combining({}, { legal_entity: 'Alder' })],
  ['DF-26', 'no vendor', combining({ kind: 'store' }, {})],
  ['DF-31', 'no arrangement', joint({}), 'app+mail high'],
  [
    'DF-31',
    'one for another purpose',
    joint({}, { purpose: 'adverts', parties: ['app', 'mail'] }),
    'app+mail high',
  ],
  ['DF-31', 'one with others', joint({}, { parties: ['app', 'host'] }), 'app+mail high'],
  ['DF-31', 'one for this purpose', joint({}, { purpose: 'service', parties: ['mail', 'app'] })],
  ['DF-31', 'one for all purposes', joint({}, { parties: ['app', 'mail', 'host'] })],
  ['DF-31', 'one entity', joint({ legal_entity: 'Alder' })],
  ['DF-31', 'one joint controller alone', joint({ role: 'controller' })],
];

tryRules(Object.keys(GRAPH_RULES), CASES);

test('joint controllers of two flows with one purpose are a pair', () => {
  const map = extended(sound, {
    nodes: [
      soundNode('a', { role: 'joint', legal_entity: 'A' }),
      soundNode('b', { role: 'joint', legal_entity: 'B' }),
    ],
    flows: [soundFlow('fa', 'app', 'a'), soundFlow('fb', 'b', 'app')],
  });
  expect(found(map).filter((finding) => finding.startsWith('DF-31'))).toEqual(['DF-31 a+b high']);
});

test.each<[string, MapFile, readonly string[]]>([
  ['lists none', { ...reading(['a', 'b', 'c']), data_subjects: [] }, ['app', 'mail']],
  ['lists others', { ...reading(['a', 'b', 'c']), data_subjects: ['visitors', 'patients', 'x', 'y'] }, []],
])('groups that nodes state count on a map that %s', (_, file, expected) => {
  const check = checkMap(withStatedGroups(readMap(file)), mapLaw);
  expect(findingsOf(check).flatMap(({ rule, on }) => (rule === 'DF-25' ? [on] : []))).toEqual(expected);
});
