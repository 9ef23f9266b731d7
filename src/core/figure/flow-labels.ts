import { BOX } from '../data-flow/lay-out.js';
import type { Band } from '../vocabulary.js';
import { bandMark } from './band-mark.js';
import { at, type Mark, type Measure } from './drawing.js';
import { fit } from './fit.js';
import { label } from './text-mark.js';

/** A flow whose arrow ends here; it comes from the left or from the right. */
export interface Arrival {
  readonly line: string;
  /** The worst finding on the flow; null: none. */
  readonly worst: Band | null;
  readonly x: number;
  readonly y: number;
  readonly isFromLeft: boolean;
}

interface Box {
  readonly left: number;
  readonly y: number;
  readonly width: number;
}

const SIZE = 9;
const HEIGHT = 14;
/** How far from the line the nearest label stands, and each further one from it. */
const CLEAR = 9;
const STEP = 15;

/** What flows carry, each beside the arrow at the node it reaches: in the middle of the ways labels pile up. */
export function flowLabels(arrivals: readonly Arrival[], measure: Measure): Mark[] {
  const taken: Box[] = [];
  return arrivals.flatMap((arrival) => {
    const text = fit(arrival.line, BOX.between - 36, SIZE, 400, measure);
    const box = freeBox(arrival, measure(text, SIZE, 400) + (arrival.worst === null ? 6 : 18), taken);
    taken.push(box);
    return labelMarks(arrival.worst, text, box);
  });
}

/** The nearest place no other label has: just above the line, just below it, then further off. */
function freeBox({ x, y, isFromLeft }: Arrival, width: number, taken: readonly Box[]): Box {
  const left = isFromLeft ? x - 10 - width : x + 10;
  for (let away = CLEAR; ; away += STEP) {
    const boxes = [y - away, y + away].map((middle): Box => ({ left, y: middle, width }));
    const free = boxes.find((box) => !taken.some((other) => isOver(box, other)));
    if (free !== undefined) return free;
  }
}

function isOver(one: Box, other: Box): boolean {
  const isBeside = one.left >= other.left + other.width || other.left >= one.left + one.width;
  return !isBeside && Math.abs(one.y - other.y) < HEIGHT;
}

function labelMarks(worst: Band | null, text: string, { left, y, width }: Box): Mark[] {
  const mark = worst === null ? [] : bandMark(worst, at(left + 8), at(y), 4);
  return [
    {
      kind: 'rect',
      x: at(left),
      y: at(y - HEIGHT / 2),
      width: at(width),
      height: HEIGHT,
      radius: 3,
      fill: 'paper',
    },
    ...mark.map((one) => (one.kind === 'text' ? { ...one, fill: 'paper' as const } : inked(one))),
    label(at(left + width - 3), at(y + 3), text, 'end', { size: SIZE, fill: 'ink-2' }),
  ];
}

function inked(mark: Mark): Mark {
  return mark.kind === 'rect' || mark.kind === 'path' ? { ...mark, fill: 'ink' } : mark;
}
