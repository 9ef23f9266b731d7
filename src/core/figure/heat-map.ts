import type { Band } from '../vocabulary.js';
import { bandMark, circle } from './band-mark.js';
import { at, type Drawing, type Mark } from './drawing.js';
import { label } from './text-mark.js';

export interface HeatMapCell {
  readonly likelihood: number;
  readonly impact: number;
  readonly score: number;
  readonly band: Band;
}

export interface HeatMapRisk {
  /** Printed in the dot; the same number stands beside the risk in the table. */
  readonly number: number;
  readonly title: string;
  readonly before: HeatMapCell;
  /** Null: no treatment has been rated. */
  readonly after: HeatMapCell | null;
}

export interface HeatMapWords {
  readonly title: string;
  readonly description: string;
  readonly likelihood: string;
  readonly impact: string;
  readonly before: string;
  readonly after: string;
  readonly bands: Readonly<Record<Band, string>>;
  readonly head: readonly [risk: string, before: string, after: string];
  rating(cell: HeatMapCell): string;
}

const CELL = { width: 58, height: 42 };
const LEFT = 18;
/** Room for the word of the upright axis, which may be long in other languages. */
const TOP = 18;
/** A matrix of three rows is lower than its legend. */
const LEGEND_HEIGHT = 132;
const RADIUS = 7.5;
/** Dots of one cell stand in a grid of three by two; further ones are named in the table only. */
const SPOTS = [0, 1, 2, 3, 4, 5].map((spot) => ({
  dx: 13 + 16 * (spot % 3),
  dy: 15 + 16 * Math.floor(spot / 3),
}));

/**
 * The matrix of likelihood and impact with numbered dots: filled before treatment, open after it.
 * `cells` are all cells, 3×3 to 5×5; risks outside the scale are left out of the drawing, not of the table.
 */
export function heatMap(
  cells: readonly HeatMapCell[],
  risks: readonly HeatMapRisk[],
  words: HeatMapWords,
): Drawing {
  const size = sizeOf(cells);
  const bottom = TOP + size.rows * CELL.height;
  return {
    kind: 'heat-map',
    width: LEFT + size.columns * CELL.width + 130,
    height: Math.max(bottom + 34, TOP + LEGEND_HEIGHT),
    title: words.title,
    description: words.description,
    marks: [
      ...cells.flatMap((cell) => cellMarks(cell, size)),
      ...axes(words, size),
      ...dots(risks, size),
      ...legend(words, size),
    ],
    table: {
      head: words.head,
      rows: risks.map((risk) => [
        `${risk.number} ${risk.title}`,
        words.rating(risk.before),
        risk.after === null ? '–' : words.rating(risk.after),
      ]),
    },
  };
}

interface Size {
  readonly rows: number;
  readonly columns: number;
}

function sizeOf(cells: readonly HeatMapCell[]): Size {
  return {
    rows: Math.max(...cells.map(({ likelihood }) => likelihood)),
    columns: Math.max(...cells.map(({ impact }) => impact)),
  };
}

type Place = Pick<HeatMapCell, 'likelihood' | 'impact'>;

function corner({ likelihood, impact }: Place, { rows }: Size): { x: number; y: number } {
  return { x: LEFT + (impact - 1) * CELL.width, y: TOP + (rows - likelihood) * CELL.height };
}

function cellMarks(cell: HeatMapCell, size: Size): Mark[] {
  const { x, y } = corner(cell, size);
  return [
    {
      kind: 'rect',
      x,
      y,
      width: CELL.width,
      height: CELL.height,
      fill: `${cell.band}-fill`,
      stroke: 'paper',
      strokeWidth: 1.5,
    },
    ...bandMark(cell.band, x + CELL.width - 8, y + 8, 5.5),
    label(x + CELL.width - 5, y + CELL.height - 5, String(cell.score), 'end', { fill: `${cell.band}-ink` }),
  ];
}

function axes(words: HeatMapWords, { rows, columns }: Size): Mark[] {
  const bottom = TOP + rows * CELL.height;
  return [
    ...stepsTo(columns).map((step) =>
      label(LEFT + (step - 0.5) * CELL.width, bottom + 13, String(step), 'middle', { fill: 'ink-2' }),
    ),
    ...stepsTo(rows).map((step) =>
      label(LEFT - 8, TOP + (rows + 0.5 - step) * CELL.height + 3, String(step), 'end', { fill: 'ink-2' }),
    ),
    label(LEFT + (columns / 2) * CELL.width, bottom + 28, words.impact, 'middle', { weight: 600 }),
    // Upright text reads in every viewer; the word stands above the numbers of its axis.
    label(0, 8, words.likelihood, 'start', { weight: 600 }),
  ];
}

function stepsTo(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}

function dots(risks: readonly HeatMapRisk[], size: Size): Mark[] {
  const taken = new Map<string, number>();
  const place = (cell: HeatMapCell): { x: number; y: number } | null => {
    const key = `${cell.likelihood}:${cell.impact}`;
    const used = taken.get(key) ?? 0;
    taken.set(key, used + 1);
    const spot = SPOTS[used];
    if (spot === undefined || !isInside(cell, size)) return null;
    const { x, y } = corner(cell, size);
    return { x: x + spot.dx, y: y + spot.dy };
  };
  const placed = risks.map((risk) => ({
    risk,
    from: place(risk.before),
    to: risk.after === null ? null : place(risk.after),
  }));
  const paths = placed.flatMap(({ from, to }) => (from === null || to === null ? [] : arrow(from, to)));
  const marks = placed.flatMap(({ risk, from, to }) => [
    ...(to === null ? [] : dot(to.x, to.y, risk.number, 'after')),
    ...(from === null ? [] : dot(from.x, from.y, risk.number, 'before')),
  ]);
  return [...paths, ...marks];
}

function isInside({ likelihood, impact }: Place, { rows, columns }: Size): boolean {
  return likelihood >= 1 && likelihood <= rows && impact >= 1 && impact <= columns;
}

function dot(x: number, y: number, number: number, when: 'before' | 'after'): Mark[] {
  const [fill, stroke] = when === 'before' ? (['ink', 'paper'] as const) : (['paper', 'ink'] as const);
  return [
    circle(x, y, RADIUS, { fill, stroke, strokeWidth: 1 }),
    label(x, y + 2.8, String(number), 'middle', { weight: 600, fill: when === 'before' ? 'paper' : 'ink' }),
  ];
}

/** From the edge of one dot to the edge of the other, with a head; nothing when they touch. */
function arrow(from: { x: number; y: number }, to: { x: number; y: number }): Mark[] {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.sqrt(dx * dx + dy * dy);
  if (length < 2 * RADIUS + 4) return [];
  const [ux, uy] = [dx / length, dy / length];
  const end = { x: to.x - ux * (RADIUS + 1.5), y: to.y - uy * (RADIUS + 1.5) };
  const wing = (side: number): string =>
    `${at(end.x - ux * 6 + uy * 3 * side)} ${at(end.y - uy * 6 - ux * 3 * side)}`;
  const line = {
    x1: at(from.x + ux * RADIUS),
    y1: at(from.y + uy * RADIUS),
    x2: at(end.x - ux * 4),
    y2: at(end.y - uy * 4),
  };
  return [
    { kind: 'line', ...line, stroke: 'paper', strokeWidth: 3 },
    { kind: 'line', ...line, stroke: 'ink', strokeWidth: 1.2 },
    {
      kind: 'path',
      d: `M ${at(end.x)} ${at(end.y)} L ${wing(1)} L ${wing(-1)} Z`,
      fill: 'ink',
      stroke: 'paper',
      strokeWidth: 0.5,
    },
  ];
}

function legend(words: HeatMapWords, { columns }: Size): Mark[] {
  const x = LEFT + columns * CELL.width + 18;
  const bands = (['critical', 'high', 'medium', 'low'] as const).flatMap((band, row): Mark[] => [
    {
      kind: 'rect',
      x,
      y: TOP + row * 20,
      width: 14,
      height: 14,
      fill: `${band}-fill`,
      stroke: `${band}-edge`,
      strokeWidth: 0.5,
    },
    ...bandMark(band, x + 7, TOP + row * 20 + 7, 5.5),
    label(x + 21, TOP + row * 20 + 10, words.bands[band], 'start'),
  ]);
  return [
    ...bands,
    ...dot(x + 7, TOP + 100, 1, 'before'),
    label(x + 21, TOP + 103, words.before, 'start'),
    ...dot(x + 7, TOP + 120, 1, 'after'),
    label(x + 21, TOP + 123, words.after, 'start'),
  ];
}
