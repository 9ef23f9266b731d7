import { at, type Drawing, type Mark, type Measure } from './drawing.js';
import { fit } from './fit.js';
import { hatch } from './hatch.js';
import { label } from './text-mark.js';

export interface DomainLevel {
  readonly title: string;
  /** 0 to 5; null: not assessed or not applicable. */
  readonly assured: number | null;
  readonly claimed: number | null;
  /** Why there is no level, in words; null when there is one. */
  readonly absent: string | null;
}

export interface LevelWords {
  readonly title: string;
  readonly description: string;
  readonly claimed: string;
  readonly assured: string;
  readonly target: string;
  readonly head: readonly [domain: string, claimed: string, assured: string, target: string];
}

const ROW = 21;
const TOP = 34;
const BAR = 9;
const LABEL = 190;

/**
 * Levels 0 to 5 by domain: what the vendor claims as an outline, what somebody has seen as a filled bar,
 * the target as a tick. The number stands at the end of each bar.
 */
export function levelByDomain(
  domains: readonly DomainLevel[],
  target: number,
  words: LevelWords,
  width: number,
  measure: Measure,
): Drawing {
  const step = (width - LABEL - 40) / 5;
  const height = TOP + domains.length * ROW + 4;
  return {
    kind: 'level-by-domain',
    width: at(width),
    height: at(height),
    title: words.title,
    description: words.description,
    marks: [
      ...legend(words, measure),
      ...scale(step, height),
      ...domains.flatMap((domain, row) => rowMarks(domain, TOP + row * ROW, step, target, measure)),
      ...targetLine(target, step, height),
    ],
    table: {
      head: words.head,
      rows: domains.map((domain) => [
        domain.title,
        domain.absent ?? String(domain.claimed),
        domain.absent ?? String(domain.assured),
        String(target),
      ]),
    },
  };
}

function legend(words: LevelWords, measure: Measure): Mark[] {
  const second = 16 + measure(words.assured, 8, 400) + 18;
  const third = second + 16 + measure(words.claimed, 8, 400) + 18;
  return [
    { kind: 'rect', x: 0, y: 1, width: 11, height: BAR - 1, fill: 'accent', stroke: 'accent', strokeWidth: 0.75 },
    label(16, 8, words.assured, 'start'),
    { kind: 'rect', x: at(second), y: 1, width: 11, height: BAR - 1, stroke: 'accent', strokeWidth: 0.75 },
    label(second + 16, 8, words.claimed, 'start'),
    { kind: 'line', x1: at(third + 5), y1: -1, x2: at(third + 5), y2: 11, stroke: 'ink', strokeWidth: 2 },
    label(third + 16, 8, words.target, 'start'),
  ];
}

function scale(step: number, height: number): Mark[] {
  return [0, 1, 2, 3, 4, 5].flatMap((level): Mark[] => {
    const x = at(LABEL + level * step);
    return [
      { kind: 'line', x1: x, y1: TOP - 6, x2: x, y2: at(height), stroke: 'line', strokeWidth: level === 0 ? 0.9 : 0.3 },
      label(x, TOP - 10, String(level), 'middle', { fill: 'ink-2' }),
    ];
  });
}

function rowMarks(domain: DomainLevel, y: number, step: number, target: number, measure: Measure): Mark[] {
  const title = label(0, y + 12, fit(domain.title, LABEL - 12, 8, 400, measure), 'start');
  const top = y + (ROW - BAR) / 2;
  const { assured, claimed } = domain;
  if (assured === null) {
    const words = domain.absent ?? '';
    const x = LABEL + 8;
    const width = measure(words, 8, 400) + 12;
    return [
      title,
      ...hatch(LABEL, top, 5 * step, BAR),
      { kind: 'rect', x, y: at(top - 1), width: at(width), height: BAR + 2, fill: 'paper' },
      label(x + 6, y + 13.2, words, 'start'),
    ];
  }
  const outline = Math.max(claimed ?? assured, assured);
  const number = claimed !== null && claimed !== assured ? `${assured} (${claimed})` : String(assured);
  // The tick of the target must not run through the number.
  const clear = outline === target ? 6 : 5;
  return [
    title,
    { kind: 'rect', x: LABEL, y: at(top), width: at(outline * step), height: BAR, stroke: 'accent', strokeWidth: 0.75, fill: 'paper' },
    { kind: 'rect', x: LABEL, y: at(top), width: at(assured * step), height: BAR, fill: 'accent' },
    label(LABEL + outline * step + clear, y + 13.2, number, 'start', { weight: 600 }),
  ];
}

function targetLine(target: number, step: number, height: number): Mark[] {
  const x = at(LABEL + target * step);
  return [{ kind: 'line', x1: x, y1: TOP - 4, x2: x, y2: at(height), stroke: 'ink', strokeWidth: 2 }];
}
