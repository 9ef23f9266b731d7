import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { arbitraryFlow, arbitraryMap } from '../../../test/support/arbitrary-map.js';
import { checked, mapLaw, readMap, said, type Json } from '../../../test/support/flow-maps.js';
import { checkMap, findingsOf } from './check-map.js';
import type { FlowMap } from './flow-map.js';
import type { FlowFinding } from './raised.js';
import { recheckMap, withFlow, withoutFlow } from './recheck-map.js';

describe('an edit is judged as the whole map would be', () => {
  const edit = fc.oneof(
    arbitraryFlow('edit', ['n0']).map((flow) => ({ put: flow })),
    fc.record({ remove: fc.nat() }),
    fc.record({ node: fc.nat() }),
  );

  function edited(map: FlowMap, change: Json, at: number): FlowMap {
    const known = map.flows[at % Math.max(map.flows.length, 1)];
    if ('remove' in change) return known === undefined ? map : withoutFlow(map, known.id);
    if ('node' in change) {
      const chosen = Number(change['node']) % map.nodes.length;
      const nodes = map.nodes.map((node, place) =>
        place === chosen ? { ...node, role: 'recipient' as const } : node,
      );
      return { ...map, nodes };
    }
    const node = (place: number): string => map.nodes[place % map.nodes.length]?.id ?? '';
    const ends = { from_node: node(at), to_node: node(at >> 3) };
    const put = readMap({
      ...minimal,
      flows: [{ ...(change['put'] as Json), from_node: 'n0', to_node: 'n0' }],
    });
    const [flow] = put.flows;
    return flow === undefined
      ? map
      : withFlow(map, { ...flow, ...ends, id: at % 2 ? (known?.id ?? 'new') : 'new' });
  }
  const minimal = { format: 'assay-map/1', home: 'EU', nodes: [{ id: 'n0', kind: 'system' }] };

  test('whatever flow or node is put in, changed or taken out', () => {
    fc.assert(
      fc.property(
        arbitraryMap,
        fc.array(fc.tuple(edit, fc.nat(1000)), { minLength: 1, maxLength: 3 }),
        (file, edits) => {
          let check = checked(file);
          for (const [change, at] of edits) {
            const map = edited(check.graph.map, change, at);
            const whole = checkMap(map, mapLaw);
            const { check: next, raised, cleared } = recheckMap(check, map, mapLaw);
            expect(said(next)).toEqual(said(whole));
            expect(next.flows.size).toBe(whole.flows.size);
            expect(applied(findingsOf(check), cleared, raised)).toEqual(keysOf(findingsOf(whole)));
            check = next;
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  test('and only what the edit touches is judged again', () => {
    const [flow] = readMap({
      ...minimal,
      flows: [{ id: 'f', from_node: 'n0', to_node: 'n0', kind: 'send', elements: ['email'] }],
    }).flows;
    if (flow === undefined) throw new Error('the map has a flow');
    const nodes = Array.from({ length: 10 }, (_, at) => ({ id: `n${at}`, kind: 'system' }));
    const before = checked({
      ...minimal,
      nodes,
      flows: Array.from({ length: 9 }, (_, at) => ({
        id: `f${at}`,
        from_node: `n${at}`,
        to_node: `n${at + 1}`,
        elements: ['email'],
      })),
    });
    const map = withFlow(before.graph.map, { ...flow, id: 'f3', from_node: 'n3', to_node: 'n4' });
    expect(recheckMap(before, map, mapLaw).judgedAgain).toEqual(['f3', 'f4']);
    expect(recheckMap(before, before.graph.map, mapLaw)).toMatchObject({
      judgedAgain: [],
      raised: [],
      cleared: [],
    });
  });
});

function keysOf(findings: readonly FlowFinding[]): string[] {
  return findings.map((one) => JSON.stringify([one.rule, one.on, one.explanation])).toSorted();
}

function applied(
  before: readonly FlowFinding[],
  cleared: readonly FlowFinding[],
  raised: readonly FlowFinding[],
): string[] {
  const gone = new Set(keysOf(cleared));
  return [...keysOf(before).filter((key) => !gone.has(key)), ...keysOf(raised)].toSorted();
}
