import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { arbitraryMap } from '../../../test/support/arbitrary-map.js';
import { mapLaw, readMap, soundFlow, soundNode } from '../../../test/support/flow-maps.js';
import { editMap, type EditedMap } from './edit-map.js';
import { hasOwnDay, undoWithDay } from './own-day.js';
import type { FlowMap } from './flow-map.js';

const base = readMap({
  format: 'assay-map/1',
  home: 'EU',
  elements: { email: { sensitivity: 2 } },
  vendors: [{ id: 'v-b', name: 'Mailwren' }],
  nodes: [soundNode('a'), soundNode('b', { kind: 'vendor', vendor_id: 'v-b' }), soundNode('c')],
  flows: [soundFlow('ab', 'a', 'b'), soundFlow('bc', 'b', 'c'), soundFlow('ac', 'a', 'c')],
});

function edit(json: unknown, map: FlowMap = base): Extract<EditedMap, { ok: true }> {
  const edited = editMap(map, json, mapLaw.adequacy);
  if (!edited.ok) throw new Error(JSON.stringify(edited.problems));
  return edited;
}

function refused(json: unknown): readonly { code: string; where: string | null }[] {
  const edited = editMap(base, json, mapLaw.adequacy);
  return edited.ok ? [] : edited.problems.map(({ code, where }) => ({ code, where }));
}

describe('an edit', () => {
  test('puts in a node and a flow at once, and leaves every other object as it was', () => {
    const { map, touched, notes } = edit({
      put: { nodes: [soundNode('d')], flows: [soundFlow('ad', 'a', 'd')] },
    });
    expect(map.nodes.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(map.flows.at(-1)).toMatchObject({ id: 'ad', to_node: 'd' });
    expect(map.nodes[0]).toBe(base.nodes[0]);
    expect(map.flows[1]).toBe(base.flows[1]);
    expect(map.vendors).toBe(base.vendors);
    expect(touched).toEqual(['flows/ad', 'nodes/d']);
    expect(notes).toEqual([]);
  });

  test('takes the flows of a node out with it, and brings them back', () => {
    const { map, undo } = edit({ remove: { nodes: ['b'] } });
    expect(map.flows.map(({ id }) => id)).toEqual(['ac']);
    const back = edit(undo, map).map;
    expect(byId(back.flows)).toEqual(byId(base.flows));
    expect(byId(back.nodes)).toEqual(byId(base.nodes));
  });

  test('may take out what is gone already', () => {
    expect(edit({ remove: { flows: ['gone'] } }).map.flows).toEqual(base.flows);
  });

  test('turns a union into its members and says so at the place', () => {
    const { map, notes } = edit({
      put: { nodes: [soundNode('d', { countries_storage: ['EU', 'Atlantis'] })] },
    });
    expect(map.nodes.at(-1)?.countries_storage).toEqual(expect.arrayContaining(['DE', 'unknown']));
    expect(notes).toMatchObject([
      { code: 'UNION_AS_COUNTRY', where: '/put/nodes/0/countries_storage/0' },
      { code: 'UNKNOWN_COUNTRY', where: '/put/nodes/0/countries_storage/1' },
    ]);
  });

  test('says what is missing only of what it puts in', () => {
    const nameless = readMap({ format: 'assay-map/1', home: 'EU', nodes: [{ id: 'x', kind: 'system' }] });
    const { notes } = edit(
      { put: { nodes: [soundNode('d')], flows: [soundFlow('xd', 'x', 'd')] } },
      nameless,
    );
    expect(notes).toEqual([]);
  });

  test('sets what stands once in the map, and takes it away', () => {
    const named = edit({ set: { own_entity: 'Alder Ltd', regimes: ['EU', 'CH'] } });
    expect(named.map).toMatchObject({ own_entity: 'Alder Ltd', regimes: ['EU', 'CH'] });
    expect(edit(named.undo, named.map).map).toEqual(base);
  });

  test('may take away the day a map has of its own, and give it back', () => {
    const today = edit({ set: { date: null } });
    expect([hasOwnDay({ set: { date: null } }, true), hasOwnDay({}, true), hasOwnDay({}, false)]).toEqual([
      false,
      true,
      false,
    ]);
    expect(undoWithDay(today.undo, true).set).toEqual({ date: base.date });
    expect(hasOwnDay(undoWithDay(today.undo, true), false)).toBe(true);
    expect(undoWithDay(edit({ set: { date: '2026-01-31' } }).undo, false).set).toEqual({ date: null });
    expect(edit({ set: { date: '2026-01-31' } }).map.date).toBe('2026-01-31');
  });

  test('puts in activities one by one, so that two people may describe two at once', () => {
    const first = edit({ put: { activities: [{ id: 'R-1', name: 'Newsletter' }] } });
    const second = edit({ put: { activities: [{ id: 'R-2' }] } }, first.map);
    expect(second.touched).toEqual(['activities/R-2']);
    expect(second.map.activities).toEqual([{ id: 'R-1', name: 'Newsletter' }, { id: 'R-2' }]);
    const changed = edit({ put: { activities: [{ id: 'R-1' }] } }, second.map);
    expect(edit(changed.undo, changed.map).map.activities).toEqual(second.map.activities);
    expect(edit(first.undo, edit(second.undo, second.map).map).map).toEqual(base);
  });
});

describe('an edit is refused with its place', () => {
  test.each<[string, unknown, string, string]>([
    ['another key', { add: {} }, 'UNKNOWN_KEY', '/add'],
    [
      'a flow to a node that is not there',
      { put: { flows: [soundFlow('x', 'a', 'z')] } },
      'UNKNOWN_NODE',
      '/put/flows/0/to_node',
    ],
    [
      'a flow to a node it takes out',
      { put: { flows: [soundFlow('x', 'a', 'b')] }, remove: { nodes: ['b'] } },
      'UNKNOWN_NODE',
      '/put/flows/0/to_node',
    ],
    [
      'a kind that is none',
      { put: { nodes: [soundNode('d', { kind: 'cloud' })] } },
      'UNKNOWN_KIND',
      '/put/nodes/0/kind',
    ],
    ['one id twice', { put: { nodes: [soundNode('d'), soundNode('d')] } }, 'DUPLICATE_ID', '/put/nodes/1/id'],
    [
      'an activity without an id',
      { put: { activities: [{ name: 'Newsletter' }] } },
      'MISSING_KEY',
      '/put/activities/0',
    ],
    [
      'a criterion answered without a reason',
      { put: { activities: [{ id: 'R-1', screening: { monitoring: { met: false, because: ' ' } } }] } },
      'MISSING_KEY',
      '/put/activities/0/screening/monitoring',
    ],
    [
      'one activity twice',
      { put: { activities: [{ id: 'R-1' }, { id: 'R-1' }] } },
      'DUPLICATE_ID',
      '/put/activities/1/id',
    ],
    ['a regime that is none', { set: { regimes: ['US'] } }, 'UNKNOWN_REGIME', '/set/regimes/0'],
    [
      'an element out of range',
      { put: { elements: { x: { sensitivity: 9 } } } },
      'OUT_OF_RANGE',
      '/put/elements/x/sensitivity',
    ],
  ])('%s', (_, json, code, where) => {
    expect(refused(json)).toContainEqual({ code, where });
  });
});

test('the undo of any edit brings the map back', () => {
  fc.assert(
    fc.property(arbitraryMap, fc.nat(), fc.nat(), (json, at, other) => {
      const map = readMap(json);
      const node = map.nodes[at % map.nodes.length];
      const gone = map.nodes[other % map.nodes.length];
      if (node === undefined || gone === undefined) return;
      const put = { nodes: [{ ...node, name: 'renamed' }, soundNode('fresh')] };
      const first = edit({ put }, map);
      const second = edit({ remove: { nodes: [gone.id] } }, first.map);
      const back = edit(first.undo, edit(second.undo, second.map).map).map;
      expect({ ...back, nodes: byId(back.nodes), flows: byId(back.flows) }).toEqual({
        ...map,
        nodes: byId(map.nodes),
        flows: byId(map.flows),
      });
    }),
    { numRuns: 200 },
  );
});

function byId<Row extends { id: string }>(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((left, right) => (left.id < right.id ? -1 : 1));
}
