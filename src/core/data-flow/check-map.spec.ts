import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { arbitraryMap } from '../../../test/support/arbitrary-map.js';
import { checked, said, type Json, type MapFile } from '../../../test/support/flow-maps.js';
import { findingsOf } from './check-map.js';
import type { FlowFinding } from './raised.js';

function shuffled<T>(list: readonly T[], seed: number): T[] {
  const keyed = list.map((one, at) => ({ one, key: Math.sin(seed + at * 12.9898) }));
  return keyed.toSorted((left, right) => left.key - right.key).map(({ one }) => one);
}

/** Every list in another order, but for the regimes: their order decides ties (CLI.md). */
function reordered(value: unknown, seed: number): unknown {
  if (Array.isArray(value)) return shuffled(value, seed).map((one: unknown) => reordered(one, seed));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [
    key,
    key === 'regimes' ? part : reordered(part, seed),
  ]);
  return Object.fromEntries(entries) as Json;
}

test('the order of lists changes nothing', () => {
  fc.assert(
    fc.property(arbitraryMap, fc.integer(), (map, seed) => {
      expect(said(checked(reordered(map, seed)))).toEqual(said(checked(map)));
    }),
    { numRuns: 100 },
  );
});

function renamed(map: MapFile, to: (id: unknown) => string): MapFile {
  return {
    ...map,
    nodes: map.nodes.map((node) => ({ ...node, id: to(node['id']), name: to(node['id']) })),
    flows: map.flows.map((flow) => ({
      ...flow,
      from_node: to(flow['from_node']),
      to_node: to(flow['to_node']),
    })),
    arrangements: (map['arrangements'] as { parties: string[] }[]).map((one) => ({
      ...one,
      parties: one.parties.map(to),
    })),
  };
}

function keysOf(findings: readonly FlowFinding[], nameOf: (on: string) => string): string[] {
  return findings
    .map(({ rule, on, severity, explanation }) => JSON.stringify([rule, nameOf(on), severity, explanation]))
    .toSorted();
}

/** n0 becomes z9, n1 z8 and so on, so that the order by letters turns round. */
function newName(id: unknown): string {
  return `z${9 - Number(String(id).slice(1))}`;
}

/** The old names of a node or of a pair; any other place as it is. */
function oldNames(on: string): string {
  if (!/^z\d(?:\+z\d)?$/.test(on)) return on;
  const ids = on.split('+').map((id) => `n${9 - Number(id.slice(1))}`);
  return ids.toSorted().join('+');
}

test('other ids and names of nodes change no finding', () => {
  fc.assert(
    fc.property(arbitraryMap, (map) => {
      const before = findingsOf(checked(map));
      const after = findingsOf(checked(renamed(map, newName)));
      expect(keysOf(after, oldNames)).toEqual(keysOf(before, (on) => on));
    }),
    { numRuns: 100 },
  );
});

test('findings come by severity, rule and place, each once', () => {
  fc.assert(
    fc.property(arbitraryMap, (map) => {
      const keys = findingsOf(checked(map)).map(
        ({ severity, rule, on }) =>
          `${['critical', 'high', 'medium', 'low'].indexOf(severity)} ${rule} ${on}`,
      );
      expect(keys).toEqual([...new Set(keys)].toSorted());
    }),
  );
});

test('an explanation is never empty', () => {
  fc.assert(
    fc.property(arbitraryMap, (map) => {
      for (const { explanation } of findingsOf(checked(map))) expect(explanation).toMatch(/^[A-Z].*\S/);
    }),
  );
});
