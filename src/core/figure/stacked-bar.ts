import { at, type Drawing, type Mark, type Measure } from './drawing.js';
import { hatch } from './hatch.js';
import { label } from './text-mark.js';

export type Look = 'solid' | 'soft' | 'outline' | 'hatch';

export interface Part {
  readonly name: string;
  readonly count: number;
  readonly look: Look;
}

export interface BarWords {
  readonly title: string;
  readonly description: string;
  readonly head: readonly [part: string, count: string];
}

const BAR = 22;
const LINE = 14;

/** Evidence behind the answers: attested, documented, claimed, and what has no answer. */
export function evidenceMix(
  parts: readonly Part[],
  words: BarWords,
  width: number,
  measure: Measure,
): Drawing {
  return stackedBar('evidence-mix', parts, words, width, measure);
}

/** What was asked and answered, and what was not. */
export function coverageBar(
  parts: readonly Part[],
  words: BarWords,
  width: number,
  measure: Measure,
): Drawing {
  return stackedBar('coverage', parts, words, width, measure);
}

/** One bar of counts, zero-based; each part has its number inside or beside its name below. */
function stackedBar(
  kind: 'evidence-mix' | 'coverage',
  parts: readonly Part[],
  words: BarWords,
  width: number,
  measure: Measure,
): Drawing {
  const shown = parts.filter(({ count }) => count > 0);
  const total = shown.reduce((sum, { count }) => sum + count, 0);
  const names = legend(shown, width, measure);
  return {
    kind,
    width: at(width),
    height: BAR + 8 + names.rows * LINE,
    title: words.title,
    description: words.description,
    marks: [
      ...(total === 0 ? hatch(0.5, 0.5, width - 1, BAR - 1) : bars(shown, total, width, measure)),
      ...names.marks,
    ],
    table: { head: words.head, rows: parts.map((part) => [part.name, String(part.count)]) },
  };
}

function bars(parts: readonly Part[], total: number, width: number, measure: Measure): Mark[] {
  let before = 0;
  return parts.flatMap((part): Mark[] => {
    const x = (before * width) / total;
    const own = (part.count * width) / total;
    before += part.count;
    const number = String(part.count);
    const inside = own >= measure(number, 9.5, 600) + 8;
    const fill = part.look === 'solid' ? 'paper' : 'ink';
    return [
      ...swatch(part.look, x + 0.75, 0.75, own - 1.5, BAR - 1.5),
      ...(inside && part.look === 'hatch' ? [plate(x + own / 2, measure(number, 9.5, 600))] : []),
      ...(inside
        ? [label(x + own / 2, BAR / 2 + 3.5, number, 'middle', { size: 9.5, weight: 600, fill })]
        : []),
    ];
  });
}

function plate(x: number, width: number): Mark {
  return {
    kind: 'rect',
    x: at(x - width / 2 - 3),
    y: 4,
    width: at(width + 6),
    height: BAR - 8,
    fill: 'paper',
  };
}

function swatch(look: Look, x: number, y: number, width: number, height: number): Mark[] {
  const own = Math.max(width, 0.5);
  if (look === 'hatch') return hatch(x, y, own, height);
  const box = {
    kind: 'rect',
    x: at(x),
    y: at(y),
    width: at(own),
    height: at(height),
    stroke: 'accent',
    strokeWidth: 0.75,
  } as const;
  if (look === 'outline') return [{ ...box, fill: 'paper' }];
  return [{ ...box, fill: look === 'solid' ? 'accent' : 'accent-soft' }];
}

function legend(parts: readonly Part[], width: number, measure: Measure): { marks: Mark[]; rows: number } {
  let x = 0;
  let row = 0;
  const marks = parts.flatMap((part): Mark[] => {
    const words = `${part.name} ${part.count}`;
    const own = 14 + measure(words, 8, 400) + 16;
    if (x > 0 && x + own > width) {
      x = 0;
      row += 1;
    }
    const from = x;
    x += own;
    const y = BAR + 8 + row * LINE;
    return [...swatch(part.look, from, y, 9, 8), label(from + 14, y + 7, words, 'start')];
  });
  return { marks, rows: parts.length === 0 ? 0 : row + 1 };
}
