import { expect, test } from '@jest/globals';
import {
  checked,
  extended,
  type Json,
  mapLaw,
  soundFlow,
  soundMap,
  soundNode,
} from '../../../test/support/flow-maps.js';
import { concentrationGroups } from './concentration-groups.js';

/** Beside Mailwren, which keeps all in Germany: Postlark, also of Wren Holding, in France and at a place nobody knows. */
const file = extended(soundMap(), {
  vendors: [
    { id: 'v-post', name: 'Postlark', tier: 'T3', parent: 'Wren Holding AG' },
    { id: 'v-idle', name: 'On no node', parent: 'Wren Holding' },
  ],
  nodes: [
    soundNode('post', {
      kind: 'vendor',
      legal_entity: 'Postlark',
      vendor_id: 'v-post',
      data_categories: ['email', 'wage'],
      countries_storage: ['FR'],
      countries_access: ['unknown'],
    }),
    soundNode('desk', { kind: 'subprocessor', legal_entity: 'Desk', countries_access: ['IN'] }),
  ],
  flows: [
    soundFlow('f3', 'app', 'post', { elements: ['health'] }),
    soundFlow('f4', 'mail', 'desk', { kind: 'onward' }),
  ],
});
const vendors = (file.vendors as Json[]).map((one) =>
  one['id'] === 'v-mail' ? { ...one, parent: 'Wren Holding' } : one,
);

const grouped = (map: Json) => {
  const groups = concentrationGroups(checked(map).graph, mapLaw.canonical);
  return Object.fromEntries(groups.map(({ by, ...rest }) => [by, rest]));
};

test('a vendor weighs as much as the kinds of data it holds or gets', () => {
  expect(grouped(file)['vendor']).toEqual({
    shares: [
      { key: 'v-mail', vendors: ['v-mail'], tier12: 1, count: 1 },
      { key: 'v-post', vendors: ['v-post'], tier12: 0, count: 3 },
    ],
    // (3/4)² + (1/4)²
    herfindahl: '0.6250',
    known: 2,
    vendors: 2,
  });
});

test('companies of one parent are one, and a parent nobody named is not known', () => {
  expect(grouped({ ...file, vendors })['parent']).toEqual({
    shares: [{ key: 'wren holding', vendors: ['v-mail', 'v-post'], tier12: 1, count: 2 }],
    herfindahl: '1.0000',
    known: 2,
    vendors: 2,
  });
  expect(grouped(file)['parent']).toMatchObject({ shares: [{ vendors: ['v-post'] }], known: 1, vendors: 2 });
});

test('a country carries the vendors that are there, themselves or below; an unknown place is none', () => {
  expect(grouped(file)['country']).toMatchObject({
    shares: [
      { key: 'DE', vendors: ['v-mail'], count: 1 },
      { key: 'FR', vendors: ['v-post'], count: 1 },
      { key: 'IN', vendors: ['v-mail'], count: 1 },
    ],
    // 3 × (1/3)²
    herfindahl: '0.3333',
    known: 2,
  });
});

test('a map without vendors rests on none', () => {
  const none = { shares: [], herfindahl: '0.0000', known: 0, vendors: 0 };
  const ours = { ...soundMap(), nodes: [soundNode('app')], flows: [] };
  expect(grouped(ours)).toEqual({ vendor: none, parent: none, country: none });
});
