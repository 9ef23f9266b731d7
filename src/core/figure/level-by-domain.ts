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
  /** The number at the end of a bar whose claimed level is another. */
  both(assured: number, claimed: number): string;
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
  const step = (width - LABEL - 60) / 5;
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
      ...domains.flatMap((domain, row) => barMarks(domain, TOP + row * ROW, step, measure)),
      ...targetLine(target, step, height),
      ...domains.flatMap((domain, row) => numberMarks(domain, TOP + row * ROW, step, words, measure)),
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
    {
      kind: 'rect',
      x: 0,
      y: 1,
      width: 11,
      height: BAR - 1,
      fill: 'accent',
      stroke: 'accent',
      strokeWidth: 0.75,
    },
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
      {
        kind: 'line',
        x1: x,
        y1: TOP - 6,
        x2: x,
        y2: at(height),
        stroke: level === 0 ? 'control-line' : 'line',
        strokeWidth: level === 0 ? 0.9 : 0.6,
      },
      label(x, TOP - 10, String(level), 'middle', { fill: 'ink-2' }),
    ];
  });
}

function barMarks(domain: DomainLevel, y: number, step: number, measure: Measure): Mark[] {
  const title = label(0, y + 12, fit(domain.title, LABEL - 12, 8, 400, measure), 'start');
  const top = at(y + (ROW - BAR) / 2);
  const { assured } = domain;
  if (assured === null) return [title, ...hatch(LABEL, top, 5 * step, BAR)];
  const bar = { kind: 'rect', x: LABEL, y: top, height: BAR } as const;
  return [
    title,
    { ...bar, width: at(reach(domain) * step), stroke: 'accent', strokeWidth: 0.75, fill: 'paper' },
    { ...bar, width: at(assured * step), fill: 'accent' },
  ];
}

/** How far the bar of a domain goes: the claimed level, never less than the assured one. */
function reach({ assured, claimed }: DomainLevel): number {
  return Math.max(claimed ?? 0, assured ?? 0);
}

/** Numbers are drawn last, on a plate of paper, so that the line of the target never runs through one. */
function numberMarks(
  domain: DomainLevel,
  y: number,
  step: number,
  words: LevelWords,
  measure: Measure,
): Mark[] {
  const { assured, claimed } = domain;
  const text =
    assured === null
      ? (domain.absent ?? '')
      : claimed !== null && claimed !== assured
        ? words.both(assured, claimed)
        : String(assured);
  const weight = assured === null ? 400 : 600;
  const x = LABEL + reach(domain) * step + (assured === null ? 8 : 2.5);
  const plate = {
    kind: 'rect',
    x: at(x),
    y: at(y + 5),
    width: at(measure(text, 8, weight) + 5),
    height: 11,
    fill: 'paper',
  } as const;
  return [plate, label(x + 2.5, y + 13.2, text, 'start', { weight })];
}

function targetLine(target: number, step: number, height: number): Mark[] {
  const x = at(LABEL + target * step);
  return [{ kind: 'line', x1: x, y1: TOP - 4, x2: x, y2: at(height), stroke: 'ink', strokeWidth: 2 }];
}
