import { expect, test } from '@jest/globals';
import { readMap } from '../../../test/support/flow-maps.js';
import { archivedVendorNotes } from './archived-vendor-notes.js';
import { withoutStrayFlows } from './stray-flows.js';

const node = (id: string, more = {}) => ({ id, kind: 'system', name: id, ...more });
const flow = (id: string, from: string, to: string) => ({ id, from_node: from, to_node: to, kind: 'send' });

test('a file loses the flows whose nodes it lacks, each said at its place in the file, and nothing else', () => {
  const nodes = [node('a'), node('b')];
  const flows = [flow('f1', 'a', 'gone'), flow('f2', 'a', 'b'), flow('f3', 'lost', 'gone'), 7];
  const { json, notes } = withoutStrayFlows({ nodes, flows });
  expect(json).toEqual({ nodes, flows: [flows[1], 7] });
  expect(notes.map(({ code, where }) => `${code} ${where}`)).toEqual([
    'FLOW_LEFT_OUT /flows/0/to_node',
    'FLOW_LEFT_OUT /flows/2/from_node',
    'FLOW_LEFT_OUT /flows/2/to_node',
  ]);
});

test.each([[null], [7], ['x'], [[]], [{}], [{ flows: 'x' }], [{ nodes: {}, flows: [null, 7] }]])(
  'a file of another shape stays as it is: %j',
  (json) => {
    expect(withoutStrayFlows(json)).toEqual({ json, notes: [] });
  },
);

test('a flow says at which end a vendor stands that was archived', () => {
  const map = readMap({
    format: 'assay-map/1',
    home: 'EU',
    vendors: [{ id: 'v1' }, { id: 'v2' }],
    nodes: [node('a'), node('m', { vendor_id: 'v1' }), node('p', { vendor_id: 'v2' })],
    flows: [flow('f1', 'a', 'm'), flow('f2', 'm', 'p'), flow('f3', 'a', 'p')],
  });
  const found = archivedVendorNotes(map, new Set(['v1']));
  expect(found.map(({ code, where }) => `${code} ${where}`)).toEqual([
    'VENDOR_ARCHIVED /flows/0/to_node',
    'VENDOR_ARCHIVED /flows/1/from_node',
  ]);
  expect(archivedVendorNotes(map, new Set())).toEqual([]);
});
