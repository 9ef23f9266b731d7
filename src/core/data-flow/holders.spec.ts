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
} from '../../../test/support/flow-maps.js';
import { holdersOf } from './holders.js';
import { propagationSets } from './reach.js';

const { graph } = checked(
  extended(changed(soundMap(), 'host', { deletion_path: false, searchable_by_person: null }), {
    nodes: [
      soundNode('people', { kind: 'person_group', data_categories: [], legal_entity: null }),
      soundNode('staff', { data_subjects: ['employees'] }),
      soundNode('sister', { legal_entity: 'Alder Sister', data_subjects: [] }),
      soundNode('reader', { data_subjects: [] }),
    ],
    flows: [
      soundFlow('in', 'people', 'app'),
      soundFlow('back', 'host', 'app'),
      soundFlow('share', 'app', 'sister'),
      soundFlow('look', 'app', 'reader', { kind: 'access' }),
    ],
  }),
);

describe('who has got the data', () => {
  test('of a node: itself and whomever it was passed on to, the nearest first, each on its way', () => {
    expect(holdersOf(graph, { node: 'people' })).toEqual([
      { node: 'app', way: ['people', 'app'], isRecipient: false, canDelete: true, canFind: true },
      { node: 'mail', way: ['people', 'app', 'mail'], isRecipient: true, canDelete: true, canFind: true },
      { node: 'sister', way: ['people', 'app', 'sister'], isRecipient: true, canDelete: true, canFind: true },
      {
        node: 'host',
        way: ['people', 'app', 'mail', 'host'],
        isRecipient: true,
        canDelete: false,
        canFind: null,
      },
    ]);
  });

  test('of a group: every node that holds it, and whoever got it from one of them', () => {
    expect(holdersOf(graph, { group: 'customers' })).toMatchObject([
      { node: 'app', way: ['people', 'app'] },
      { node: 'mail', way: ['people', 'app', 'mail'] },
      { node: 'sister', way: ['people', 'app', 'sister'] },
      { node: 'host', way: ['people', 'app', 'mail', 'host'] },
    ]);
    expect(holdersOf(graph, { group: 'employees' })).toMatchObject([{ node: 'staff', way: ['staff'] }]);
  });

  test('of a group that goes in a circle: none is left out', () => {
    const ring = { ...soundMap(), nodes: [soundNode('a'), soundNode('b')] };
    const flows = [soundFlow('ab', 'a', 'b'), soundFlow('ba', 'b', 'a'), soundFlow('aa', 'a', 'a')];
    const holders = holdersOf(checked({ ...ring, flows }).graph, { group: 'customers' });
    expect(holders).toMatchObject([{ way: ['a'] }, { way: ['b'] }]);
  });

  test('of what the map does not have: nobody can say', () => {
    expect(holdersOf(graph, { node: 'gone' })).toBeNull();
    expect(holdersOf(graph, { group: 'martians' })).toBeNull();
  });

  test('is the propagation set, people left out, and each way is one data takes', () => {
    fc.assert(
      fc.property(arbitraryMap, (file) => {
        const { graph: any } = checked(file);
        for (const { id } of any.map.nodes) {
          const holders = (holdersOf(any, { node: id }) ?? []).filter(({ node }) => node !== id);
          const set = propagationSets(any)(id).filter((one) => any.nodes.get(one)?.kind !== 'person_group');
          expect(holders.map(({ node }) => node).toSorted()).toEqual([...set]);
          for (const { way } of holders)
            expect(
              way.slice(1).every((to, at) => any.outOf(way[at]!).some((link) => link.to.id === to)),
            ).toBe(true);
        }
      }),
    );
  });
});
