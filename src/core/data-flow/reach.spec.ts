import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { arbitraryMap } from '../../../test/support/arbitrary-map.js';
import { checked, mapLaw, readMap } from '../../../test/support/flow-maps.js';
import { blastRadii } from './blast-radius.js';
import { exposedGroups } from './exposed-groups.js';
import type { FlowMap } from './flow-map.js';
import { linkMap } from './map-graph.js';

/** The definitions word by word: add what a flow leads to until nothing is added. */
function closure(
  map: FlowMap,
  start: string,
  kinds: readonly (string | undefined)[],
  forward: boolean,
): string[] {
  const set = new Set([start]);
  for (let size = 0; size !== set.size;) {
    size = set.size;
    for (const { from_node: from, to_node: to, kind, elements } of map.flows) {
      if (!kinds.includes(kind) || (forward && elements.length === 0)) continue;
      if (set.has(forward ? from : to)) set.add(forward ? to : from);
    }
  }
  if (forward) set.delete(start);
  return [...set].toSorted();
}

describe('the sets', () => {
  test('propagation goes with the data, exposure against it, and DF-25 sees the same groups', () => {
    fc.assert(
      fc.property(arbitraryMap, (file) => {
        const map = readMap(file);
        const graph = linkMap(map);
        const exposedFrom = exposedGroups(graph);
        const radiusOf = blastRadii(graph);
        for (const { id } of map.nodes) {
          const radius = radiusOf(id);
          expect(radius.propagation).toEqual(closure(map, id, ['send', 'sync', 'export', 'onward'], true));
          expect(radius.exposure).toEqual(closure(map, id, ['access'], false));
          const listed = radius.groups
            .map(({ group }) => group)
            .filter((group) => map.data_subjects.includes(group));
          expect([...exposedFrom(id).groups].toSorted()).toEqual(listed);
        }
      }),
    );
  });

  test('a vendor stands on what its nodes name and on what the sub-processors below them name', () => {
    fc.assert(
      fc.property(arbitraryMap, (file) => {
        const { graph, concentration } = checked(file);
        const pairs = graph.map.nodes.flatMap((node) => {
          if (node.vendor_id === undefined) return [];
          const below = blastRadii(graph)(node.id).propagation.flatMap((id) => graph.nodes.get(id) ?? []);
          return [node, ...below.filter(({ kind }) => kind === 'subprocessor')].flatMap(
            ({ ultimate_provider: text }) =>
              text === undefined ? [] : [`${mapLaw.canonical(text)} ${node.vendor_id}`],
          );
        });
        const stated = concentration.providers.flatMap(({ provider, vendors }) =>
          vendors.map((id) => `${provider} ${id}`),
        );
        expect(stated).toEqual([...new Set(pairs)].toSorted());
      }),
    );
  });
});
