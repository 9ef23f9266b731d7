import { describe, expect, test } from '@jest/globals';
import { changed, found, soundMap, type Json, type MapFile } from './flow-maps.js';

/** A rule, what stands on the map, the map, and what the rule finds there (nothing: a near miss). */
export type Case = readonly [rule: string, why: string, map: MapFile, ...found: readonly string[]];

export const sound = soundMap();

/** The sound map with keys of one node, flow or vendor replaced. */
export function but(id: string, change: Json): MapFile {
  return changed(sound, id, change);
}

/** The sound map with two of them changed. */
export function butBoth(first: string, one: Json, second: string, two: Json): MapFile {
  return changed(but(first, one), second, two);
}

export const people: Json = { kind: 'person_group' };
export const empty: Json = { data_categories: [] };
/** Health data, without a ground that would be missing. */
export const health: Json = {
  elements: ['health'],
  needed_elements: null,
  legal_ground: '6(1)(b), 9 (2)(a)',
};

/** Both places of a node. */
export function placedIn(country: string): Json {
  return { countries_storage: [country], countries_access: [country] };
}

/** Runs the cases; each of the rules needs one that fires and a near miss that does not. */
export function tryRules(rules: readonly string[], cases: readonly Case[]): void {
  describe.each(rules)('%s', (rule) => {
    const own = cases.filter(([id]) => id === rule);
    const fires = own.filter(([, , , ...on]) => on.length > 0);

    test('has a case that fires and a near miss', () => {
      expect(fires.length).toBeGreaterThan(0);
      expect(own.length).toBeGreaterThan(fires.length);
    });

    test.each(own.map((one) => [one[1], one] as const))('%s', (_, [, , map, ...on]) => {
      const findings = found(map).filter((finding) => finding.startsWith(rule));
      expect(findings).toEqual(on.map((place) => `${rule} ${place}`));
    });
  });
}
