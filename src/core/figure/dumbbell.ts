import type { Band } from '../vocabulary.js';
import { bandMark, circle } from './band-mark.js';
import { at, type Drawing, type Mark, type Measure } from './drawing.js';
import { label } from './text-mark.js';

export interface RiskPoint {
  /** For example "Inherent". */
  readonly name: string;
  /** 0 to 100, as a number for the place on the scale. */
  readonly value: number;
  /** As it is printed. */
  readonly printed: string;
  readonly band: Band;
}

export interface DumbbellWords {
  readonly title: string;
  readonly description: string;
  readonly bands: Readonly<Record<Band, string>>;
  readonly head: readonly [point: string, value: string, band: string];
}

/** Lower edges of the bands on the scale of 0 to 100; an edge belongs to the upper band. */
export interface BandEdgeOnScale {
  readonly band: Band;
  readonly from: number;
}

const TOP = 34;
const STRIP = 20;

/** Inherent to residual risk on one scale of 0 to 100, with the bands behind it. */
export function dumbbell(
  points: readonly RiskPoint[],
  edges: readonly BandEdgeOnScale[],
  words: DumbbellWords,
  width: number,
  measure: Measure,
): Drawing {
  const inset = 8;
  const scale = (value: number): number =>
    inset + (Math.min(100, Math.max(0, value)) * (width - 2 * inset)) / 100;
  return {
    kind: 'dumbbell',
    width: at(width),
    height: TOP + STRIP + 30,
    title: words.title,
    description: words.description,
    marks: [
      ...strips(edges, words, scale, measure),
      ...connection(points, scale),
      ...names(points, scale, width, measure),
    ],
    table: {
      head: words.head,
      rows: points.map((point) => [point.name, point.printed, words.bands[point.band]]),
    },
  };
}

function strips(
  edges: readonly BandEdgeOnScale[],
  words: DumbbellWords,
  scale: (value: number) => number,
  measure: Measure,
): Mark[] {
  return edges.flatMap((edge, index): Mark[] => {
    const [from, to] = [scale(edge.from), scale(edges[index + 1]?.from ?? 100)];
    const name = words.bands[edge.band];
    const middle = (from + to) / 2;
    const left = middle - (measure(name, 8, 400) + 9) / 2;
    return [
      {
        kind: 'rect',
        x: at(from),
        y: TOP,
        width: at(to - from),
        height: STRIP,
        fill: `${edge.band}-fill`,
        stroke: 'paper',
        strokeWidth: 1,
      },
      label(from, TOP + STRIP + 11, String(edge.from), index === 0 ? 'start' : 'middle', { fill: 'ink-2' }),
      ...(index === edges.length - 1 ? [label(to, TOP + STRIP + 11, '100', 'end', { fill: 'ink-2' })] : []),
      ...legendMark(edge.band, left + 3, TOP + STRIP + 22),
      label(left + 9, TOP + STRIP + 25, name, 'start'),
    ];
  });
}

/** Below the scale the mark stands on paper, so it takes the ink of the page. */
function legendMark(band: Band, x: number, y: number): Mark[] {
  return bandMark(band, x, y, 5).map((mark) => {
    if (mark.kind === 'text') return { ...mark, fill: 'paper' };
    return mark.kind === 'line' ? mark : { ...mark, fill: 'ink' };
  });
}

function connection(points: readonly RiskPoint[], scale: (value: number) => number): Mark[] {
  const y = TOP + STRIP / 2;
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined) return [];
  const [x1, x2] = [at(scale(first.value)), at(scale(last.value))];
  return [
    { kind: 'line', x1, y1: y, x2, y2: y, stroke: 'paper', strokeWidth: 4.5 },
    { kind: 'line', x1, y1: y, x2, y2: y, stroke: 'ink', strokeWidth: 2 },
    ...points.map((point, index) =>
      circle(scale(point.value), y, 6, {
        fill: index === 0 ? 'paper' : 'ink',
        stroke: index === 0 ? 'ink' : 'paper',
        strokeWidth: index === 0 ? 2 : 1.5,
      }),
    ),
  ];
}

/** Names above the points; one that would run into its neighbour moves a line up. */
function names(
  points: readonly RiskPoint[],
  scale: (value: number) => number,
  width: number,
  measure: Measure,
): Mark[] {
  const ordered = [...points];
  ordered.sort((a, b) => a.value - b.value);
  const ends = [-Infinity, -Infinity];
  return ordered.flatMap((point): Mark[] => {
    const words = `${point.name} ${point.printed}`;
    const half = measure(words, 9.5, 600) / 2;
    const x = Math.min(width - half, Math.max(half, scale(point.value)));
    const row = x - half > (ends[0] ?? 0) + 8 ? 0 : 1;
    ends[row] = x + half;
    const y = TOP - 8 - row * 14;
    return [label(x, y, words, 'middle', { size: 9.5, weight: 600 })];
  });
}
