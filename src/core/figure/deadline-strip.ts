import { type Day, daysBetween } from '../day.js';
import { at, type Drawing, type Mark, type RectMark } from './drawing.js';
import { label } from './text-mark.js';

export interface StripWords {
  readonly title: string;
  readonly description: string;
  readonly head: readonly [week: string, count: string];
  /** Above the first column: what is over and still open. */
  readonly overdue: string;
  /** What a week is called, by the days from today on which it begins: 0, 7, 14 … */
  readonly week: (fromToday: number) => string;
}

/** Thirteen weeks are the quarter ahead. */
const WEEKS = 13;
const TOP = 16;
const BARS = 60;
const GAP = 3;

/**
 * How many days of the calendar fall into each of the next thirteen weeks, and how many are over: zero-based columns,
 * the number on each. Days beyond the thirteenth week are left out.
 */
export function deadlineStrip(days: readonly Day[], today: Day, words: StripWords, width: number): Drawing {
  const counts = weekly(days, today);
  const most = Math.max(1, ...counts);
  const step = width / counts.length;
  const names = counts.map((_, index) => (index === 0 ? words.overdue : words.week((index - 1) * 7)));
  return {
    kind: 'deadline-strip',
    width: at(width),
    height: TOP + BARS + 16,
    title: words.title,
    description: words.description,
    marks: [
      {
        kind: 'line',
        x1: 0,
        y1: TOP + BARS,
        x2: at(width),
        y2: TOP + BARS,
        stroke: 'control-line',
        strokeWidth: 1,
      },
      ...counts.flatMap((count, index) => column(count, index, { most, step })),
      ...names.flatMap((name, index) => (isNamed(index, counts) ? [nameOf(name, index, step)] : [])),
    ],
    table: { head: words.head, rows: counts.map((count, index) => [names[index]!, String(count)]) },
  };
}

function weekly(days: readonly Day[], today: Day): number[] {
  const counts = Array.from({ length: WEEKS + 1 }, () => 0);
  for (const day of days) {
    const left = daysBetween(today, day);
    const index = left < 0 ? 0 : 1 + Math.floor(left / 7);
    if (index <= WEEKS) counts[index]! += 1;
  }
  return counts;
}

function column(count: number, index: number, { most, step }: { most: number; step: number }): Mark[] {
  if (count === 0) return [];
  const height = (count * BARS) / most;
  const x = index * step + GAP / 2;
  // What is over is an outline, so that grey print tells it from what comes.
  const look: Pick<RectMark, 'fill' | 'stroke'> =
    index === 0 ? { fill: 'paper', stroke: 'ink' } : { fill: 'accent' };
  return [
    {
      kind: 'rect',
      x: at(x),
      y: at(TOP + BARS - height),
      width: at(step - GAP),
      height: at(height),
      ...look,
    },
    label(x + (step - GAP) / 2, TOP + BARS - height - 4, String(count), 'middle', { weight: 600 }),
  ];
}

/** Every fourth week has its name below, as far as there is room; all have one in the table. */
function isNamed(index: number, counts: readonly number[]): boolean {
  return index === 0 ? counts[0]! > 0 : index % 4 === 1 && index < WEEKS;
}

function nameOf(name: string, index: number, step: number): Mark {
  return label(index * step, TOP + BARS + 12, name, 'start', { fill: 'ink-2' });
}
