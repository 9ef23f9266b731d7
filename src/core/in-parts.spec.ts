import { describe, expect, it } from '@jest/globals';
import { mapLaw, soundFlow, soundMap } from '../../test/support/flow-maps.js';
import { checkMap, checkMapInParts } from './data-flow/check-map.js';
import { parseMap, parseMapInParts } from './data-flow/parse-map.js';
import { atOnce, mapInParts, type InParts } from './in-parts.js';

/** How often work stops before its end. */
function stops(work: InParts<unknown>): number {
  let count = 0;
  while (work.next().done !== true) count += 1;
  return count;
}

function five(): InParts<number[]> {
  return mapInParts([1, 2, 3, 4, 5], 2, (row, at) => row * 10 + at);
}

describe('work in parts', () => {
  it('stops after so many rows and answers like the whole', () => {
    expect(atOnce(five())).toEqual([10, 21, 32, 43, 54]);
    expect(stops(five())).toBe(2);
  });

  it('lets others in while a large map is read and judged', () => {
    const flows = Array.from({ length: 2_000 }, (_, at) => soundFlow(`f${at}`, 'app', 'mail'));
    const file = { ...soundMap(), flows };
    const parsed = parseMap(file, '2026-11-22', mapLaw.adequacy);
    if (!parsed.ok) throw new Error('it is sound');
    expect(stops(parseMapInParts(file, '2026-11-22', mapLaw.adequacy))).toBeGreaterThan(15);
    expect(stops(checkMapInParts(parsed.map, mapLaw))).toBeGreaterThan(30);
    expect(atOnce(checkMapInParts(parsed.map, mapLaw)).concentration).toEqual(
      checkMap(parsed.map, mapLaw).concentration,
    );
  });
});
