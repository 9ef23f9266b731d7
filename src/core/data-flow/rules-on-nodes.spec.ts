import { expect, test } from '@jest/globals';
import { found, mapLaw } from '../../../test/support/flow-maps.js';
import {
  but,
  butBoth,
  empty,
  people,
  placedIn,
  sound,
  tryRules,
  type Case,
} from '../../../test/support/rule-cases.js';
import { FLOW_RULES } from './rules-on-flows.js';
import { GRAPH_RULES } from './rules-on-graph.js';
import { NODE_RULES, VENDOR_RULES } from './rules-on-nodes.js';
import { TRANSFER_RULES } from './rules-on-transfers.js';

const CASES: readonly Case[] = [
  ['DF-11', 'in clear', but('app', { encryption_rest: 'none' }), 'app high'],
  ['DF-11', 'holds nothing', but('app', { encryption_rest: 'none', ...empty })],
  ['DF-11', 'not stated', but('app', { encryption_rest: null })],
  ['DF-16', 'no way', but('app', { deletion_path: false }), 'app medium'],
  ['DF-16', 'the people themselves', but('app', { deletion_path: false, ...people })],
  ['DF-18', 'not found', but('app', { searchable_by_person: false }), 'app medium'],
  ['DF-18', 'not stated', but('app', { searchable_by_person: null })],
  ['DF-19', 'nobody', but('app', { owner: null }), 'app medium'],
  ['DF-19', 'blank', but('app', { owner: ' ' }), 'app medium'],
  ['DF-19', 'holds nothing', but('app', { owner: null, ...empty })],
  ['DF-20', 'a node', but('host', { ropa_id: null }), 'host medium'],
  ['DF-20', 'a node that holds nothing', but('mail', { ropa_id: null, ...empty })],
  ['DF-21', 'no storage', but('app', { countries_storage: [] }), 'app high'],
  ['DF-21', 'the word alone', but('app', { countries_access: 'unknown' }), 'app high'],
  ['DF-21', 'unknown among others', but('app', { countries_access: ['DE', 'unknown'] }), 'app high'],
  ['DF-21', 'a place that is none', but('app', { countries_storage: ['Atlantis'] }), 'app high'],
  [
    'DF-21',
    'a place that is none among others',
    but('app', { countries_access: ['DE', 'Atlantis'] }),
    'app high',
  ],
  ['DF-21', 'holds nothing', but('app', { countries_storage: [], ...empty })],
  [
    'DF-22',
    'support from abroad',
    butBoth('v-mail', { residency: ['EEA', 'GB'] }, 'mail', { countries_access: ['NO', 'IN'] }),
    'mail high',
  ],
  [
    'DF-22',
    'inside the promise',
    butBoth('v-mail', { residency: ['EEA', 'GB'] }, 'mail', { countries_access: ['NO', 'GB', 'unknown'] }),
  ],
  ['DF-22', 'no promise', butBoth('v-mail', { residency: [] }, 'mail', placedIn('IN'))],
  ['DF-22', 'a node of no vendor', butBoth('v-mail', { residency: ['EEA'] }, 'host', placedIn('CH'))],
  ['DF-24', 'critical and alone', but('v-mail', { criticality: 4, sole_source: true }), 'v-mail medium'],
  ['DF-24', 'criticality 3', but('v-mail', { criticality: 3, sole_source: true })],
  ['DF-24', 'others exist', but('v-mail', { criticality: 5, sole_source: false })],
  [
    'DF-28',
    'nobody looks',
    but('mail', { ai_use: 'significant', training_excluded: true, ...empty }),
    'mail critical',
  ],
  [
    'DF-28',
    'somebody looks',
    but('mail', { ai_use: 'significant', training_excluded: true, human_review: true }),
  ],
  ['DF-28', 'it only decides', but('mail', { ai_use: 'decide', training_excluded: true })],
  ['DF-30', '367 days', but('app', { last_review: '2025-11-20' }), 'app low'],
  ['DF-30', '366 days', but('app', { last_review: '2025-11-21' })],
  ['DF-30', 'never', but('app', { last_review: null }), 'app low'],
  ['DF-30', 'the list changed after', but('v-mail', { subprocessors_changed_on: '2026-06-02' }), 'mail low'],
  ['DF-30', 'the list changed on that day', but('v-mail', { subprocessors_changed_on: '2026-06-01' })],
  ['DF-30', 'holds nothing', but('app', { last_review: null, ...empty })],
];

tryRules([...Object.keys(NODE_RULES), ...Object.keys(VENDOR_RULES)], CASES);

test('the sound map has no finding', () => expect(found(sound)).toEqual([]));

test('each rule of the book has its condition in one of the tables', () => {
  const tables = [TRANSFER_RULES, FLOW_RULES, NODE_RULES, VENDOR_RULES, GRAPH_RULES];
  const ids = new Set(tables.flatMap((table) => Object.keys(table)));
  expect([...ids].toSorted()).toEqual([...mapLaw.rules.keys()]);
});
