import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { matrix } from '../risk/rate.js';
import type { Drawing, Mark, Measure } from './drawing.js';
import { deadlineStrip } from './deadline-strip.js';
import { dumbbell } from './dumbbell.js';
import { fit } from './fit.js';
import { heatMap } from './heat-map.js';
import { levelByDomain } from './level-by-domain.js';
import { coverageBar, evidenceMix } from './stacked-bar.js';

/** Every letter half as wide as it is high: enough to see what stands where. */
const measure: Measure = (text, size) => text.length * size * 0.5;
const bands = { low: 'low', medium: 'medium', high: 'high', critical: 'critical' };
const cell = (likelihood: number, impact: number) => matrix()[likelihood - 1]![impact - 1]!;

const map = heatMap(
  matrix().flat(),
  [
    { number: 1, title: 'One', before: cell(4, 5), after: cell(2, 5) },
    { number: 2, title: 'Two', before: cell(2, 5), after: null },
  ],
  {
    title: 'Risks',
    description: 'Two risks',
    likelihood: 'Likelihood',
    impact: 'Impact',
    before: 'Before',
    after: 'After',
    bands,
    head: ['Risk', 'Before', 'After'],
    rating: ({ score, band }) => `${score} ${band}`,
  },
);

const levels = levelByDomain(
  [
    { title: 'Governance', assured: 1, claimed: 3, absent: null },
    { title: 'Security', assured: 4, claimed: 4, absent: null },
    { title: 'Inventory', assured: 0, claimed: 0, absent: null },
    { title: 'AI', assured: null, claimed: null, absent: 'not assessed' },
  ],
  3,
  {
    title: 'Levels',
    description: 'Four domains',
    claimed: 'Claimed',
    assured: 'Assured',
    target: 'Target',
    both: (assured, claimed) => `${assured} (${claimed} claimed)`,
    head: ['Domain', 'Claimed', 'Assured', 'Target'],
  },
  480,
  measure,
);

const scale = dumbbell(
  [
    { name: 'Inherent', value: 57.5, printed: '58', band: 'high' },
    { name: 'Today', value: 31.7, printed: '32', band: 'medium' },
    { name: 'After', value: 25.3, printed: '25', band: 'medium' },
  ],
  [
    { band: 'low', from: 0 },
    { band: 'medium', from: 25 },
    { band: 'high', from: 50 },
    { band: 'critical', from: 70 },
  ],
  { title: 'Risk', description: 'Three points', bands, head: ['Risk', 'Value', 'Band'] },
  480,
  measure,
);

const parts = [
  { name: 'attested', count: 15, look: 'solid' },
  { name: 'documented', count: 0, look: 'soft' },
  { name: 'not assessed', count: 5, look: 'hatch' },
] as const;
const barWords = { title: 'Bar', description: 'Parts', head: ['Part', 'Number'] } as const;
const mix = evidenceMix(parts, barWords, 400, measure);

const strip = deadlineStrip(
  ['2030-06-14', '2030-06-15', '2030-06-21', '2030-06-22', '2030-09-13', '2030-09-14'],
  '2030-06-15',
  {
    title: 'Days',
    description: 'Six days',
    head: ['Week', 'Days'],
    overdue: 'over',
    week: (fromToday) => `+${fromToday}`,
  },
  440,
);

function words(drawing: Drawing): string[] {
  return drawing.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
}

function rects(drawing: Drawing): Extract<Mark, { kind: 'rect' }>[] {
  return drawing.marks.flatMap((mark) => (mark.kind === 'rect' ? [mark] : []));
}

describe('one drawing list for screen and paper', () => {
  it.each([
    ['heat map', map, 'b95f00044b76899f'],
    ['levels', levels, 'eae1b7914b888a21'],
    ['dumbbell', scale, 'dedd2dc7fe5cf4fd'],
    ['evidence mix', mix, 'b5ae0f451824c5a0'],
    ['deadline strip', strip, 'ad246baba6612abd'],
  ])('draws the %s the same on every engine', (_, drawing, golden) => {
    const digest = createHash('sha256').update(JSON.stringify(drawing)).digest('hex').slice(0, 16);
    expect(digest).toBe(golden);
  });

  it('keeps every mark inside its frame', () => {
    for (const drawing of [map, levels, scale, mix, strip]) {
      for (const rect of rects(drawing)) {
        expect(rect.x).toBeGreaterThanOrEqual(-0.01);
        expect(rect.x + rect.width).toBeLessThanOrEqual(drawing.width + 0.01);
        expect(rect.y + rect.height).toBeLessThanOrEqual(drawing.height + 0.01);
      }
    }
  });

  it('counts what is over apart, each week from its first to its last day, and nothing beyond the thirteenth', () => {
    const counts = strip.table.rows.map(([, count]) => Number(count));
    expect(counts).toEqual([1, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
    expect(strip.table.rows.slice(0, 3).map(([week]) => week)).toEqual(['over', '+0', '+7']);
  });

  it('says a band by fill, mark and number in each of the 25 cells', () => {
    const cells = rects(map).filter(({ width }) => width === 58);
    expect(cells).toHaveLength(25);
    expect(cells.filter(({ fill }) => fill === 'critical-fill')).toHaveLength(3);
    expect(words(map).filter((word) => word === '20').length).toBe(2);
  });

  it('numbers a risk before and after its treatment', () => {
    const [table] = [map.table.rows];
    expect(table).toEqual([
      ['1 One', '20 critical', '10 high'],
      ['2 Two', '10 high', '–'],
    ]);
  });

  it('puts two risks of one cell beside each other', () => {
    const dots = map.marks.filter((mark) => mark.kind === 'text' && mark.weight === 600 && mark.size === 8);
    const places = dots.map((mark) => (mark.kind === 'text' ? `${mark.x}:${mark.y}` : ''));
    expect(new Set(places).size).toBe(places.length);
  });

  it('hatches what was not assessed and writes no level beside it', () => {
    expect(words(levels)).toContain('not assessed');
    expect(levels.table.rows[3]).toEqual(['AI', 'not assessed', 'not assessed', '3']);
    const bars = rects(levels).filter(({ fill, height }) => fill === 'accent' && height === 9);
    expect(bars).toHaveLength(3);
  });

  it('draws levels from zero', () => {
    const bars = rects(levels).filter(({ fill, height }) => fill === 'accent' && height === 9);
    const [one, four, none] = bars;
    expect(four!.width / one!.width).toBeCloseTo(4, 1);
    expect(none!.width).toBe(0);
  });

  it('leaves an empty part out of the bar and keeps it in the table', () => {
    expect(words(mix)).not.toContain('documented 0');
    expect(mix.table.rows).toContainEqual(['documented', '0']);
  });

  it('shows a bar without any count as not assessed, never as empty and safe', () => {
    const empty = coverageBar([{ name: 'answered', count: 0, look: 'solid' }], barWords, 400, measure);
    expect(empty.marks.some((mark) => mark.kind === 'line')).toBe(true);
  });

  it('shortens a label of 10,000 letters to its place', () => {
    const long = 'x'.repeat(10_000);
    expect(measure(fit(long, 100, 8, 400, measure), 8, 400)).toBeLessThanOrEqual(100);
  });
});
