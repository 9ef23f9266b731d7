import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import {
  checked,
  extended,
  soundFlow,
  soundMap,
  changed,
  type MapFile,
} from '../../../test/support/flow-maps.js';
import type { FlowTransfer } from './flow-transfer.js';
import { pathStatus, statusOfWays } from './path-status.js';
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

function ways(map: MapFile, start: string): Record<string, string> {
  const { graph, flows } = checked(map);
  const transferOf = (id: string): FlowTransfer => {
    const verdict = flows.get(id);
    if (verdict === undefined) throw new Error(id);
    return verdict.transfer;
  };
  return Object.fromEntries(
    [...statusOfWays(graph, start, transferOf)].map(([id, { status }]) => [id, status]),
  );
}

test('a chain that comes home again still went abroad', () => {
  const abroad = changed(soundMap(), 'mail', { countries_storage: ['IN'] });
  expect(ways(abroad, 'app')).toEqual({ mail: 'needs_mechanism', host: 'needs_mechanism' });
  expect(ways(abroad, 'mail')).toEqual({ host: 'not_restricted' });
});

test('of two ways the worse one counts, and a circle ends', () => {
  const map = extended(changed(soundMap(), 'mail', { countries_storage: ['IN'] }), {
    flows: [soundFlow('f3', 'app', 'host'), soundFlow('f4', 'host', 'app')],
  });
  expect(ways(map, 'app')).toEqual({ mail: 'needs_mechanism', host: 'needs_mechanism' });
});

test('who only reads hands nothing on', () => {
  expect(ways(changed(soundMap(), 'f1', { kind: 'access' }), 'app')).toEqual({});
});
