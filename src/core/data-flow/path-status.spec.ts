import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import {
  checked,
  extended,
  soundFlow,
  soundMap,
  soundNode,
  changed,
  type MapFile,
} from '../../../test/support/flow-maps.js';
import type { FlowTransfer } from './flow-transfer.js';
import { pathStatus, worstOnward, worstWays, type Way } from './path-status.js';
import { TRANSFER_SEVERITIES, TRANSFER_STATUSES } from './transfer-logic.js';
import { badness } from './transfer.js';

const hop = fc.record<FlowTransfer>({
  status: fc.constantFrom(...TRANSFER_STATUSES),
  severity: fc.constantFrom(...TRANSFER_SEVERITIES),
  regime: fc.constantFrom('EU', 'UK', null),
  country: fc.constantFrom('IN', 'US', null),
  row: fc.nat(18),
});

test('a path has the status of its worst hop, wherever that stands', () => {
  fc.assert(
    fc.property(fc.array(hop, { minLength: 1 }), (hops) => {
      const status = pathStatus(hops);
      expect(status === null ? null : badness(status)).toBe(Math.min(...hops.map(badness)));
    }),
  );
  expect(pathStatus([])).toBeNull();
});

function judged(map: MapFile) {
  const { graph, flows } = checked(map);
  const transferOf = (id: string): FlowTransfer => {
    const verdict = flows.get(id);
    if (verdict === undefined) throw new Error(id);
    return verdict.transfer;
  };
  return { graph, transferOf };
}

function ways(map: MapFile, ...starts: string[]): Record<string, string> {
  const { graph, transferOf } = judged(map);
  return statuses(worstWays(graph, starts, transferOf));
}

function statuses(found: ReadonlyMap<string, Way>): Record<string, string> {
  return Object.fromEntries([...found].map(([id, { transfer }]) => [id, transfer.status]));
}

/** Where mail is in India and hands on to a host at home. */
const inIndia = changed(soundMap(), 'mail', { countries_storage: ['IN'] });

test('a chain that comes home again still went abroad', () => {
  expect(ways(inIndia, 'app')).toEqual({ mail: 'needs_mechanism', host: 'needs_mechanism' });
  expect(ways(inIndia, 'mail')).toEqual({ host: 'not_restricted' });
});

test('of two ways the worse one counts, and a circle ends', () => {
  const map = extended(inIndia, {
    flows: [soundFlow('f3', 'app', 'host'), soundFlow('f4', 'host', 'app')],
  });
  expect(ways(map, 'app')).toEqual({ mail: 'needs_mechanism', host: 'needs_mechanism' });
});

test('who only reads hands nothing on', () => {
  expect(ways(changed(soundMap(), 'f1', { kind: 'access' }), 'app')).toEqual({});
});

test('a way names its hops from where it begins, the worse of two', () => {
  const map = extended(inIndia, { flows: [soundFlow('f3', 'app', 'host')] });
  const { graph, transferOf } = judged(map);
  expect(worstWays(graph, ['app'], transferOf).get('host')).toMatchObject({
    from: 'app',
    hops: ['f1', 'f2'],
    transfer: { status: 'needs_mechanism', country: 'IN' },
  });
});

test('of several starts one is told only where another hands data on to it', () => {
  expect(ways(inIndia, 'app', 'mail')).toEqual({ mail: 'needs_mechanism', host: 'needs_mechanism' });
  expect(ways(inIndia, 'mail', 'host')).toEqual({ host: 'not_restricted' });
});

test('the worst that lies before data is told with the way to it, also around a circle', () => {
  const map = extended(inIndia, {
    nodes: [soundNode('desk')],
    flows: [soundFlow('f0', 'desk', 'app'), soundFlow('f4', 'host', 'app')],
  });
  const { graph, transferOf } = judged(map);
  const onward = worstOnward(graph, transferOf);
  expect(onward.get('desk')).toMatchObject({ from: 'desk', hops: ['f0', 'f1'] });
  expect(onward.get('app')).toMatchObject({ hops: ['f1'], transfer: { country: 'IN' } });
  expect(onward.get('mail')).toMatchObject({ hops: ['f2', 'f4', 'f1'] });
});

test('nothing lies before data that goes no further', () => {
  const { graph, transferOf } = judged(inIndia);
  expect(statuses(worstOnward(graph, transferOf))).toEqual({
    app: 'needs_mechanism',
    mail: 'not_restricted',
  });
});
