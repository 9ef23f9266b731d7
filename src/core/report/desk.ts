import type { Band } from '../vocabulary.js';
import type { VendorReport } from './model.js';
import type { Day } from './model-terms.js';
import type { Badge, Page, Seal } from './page.js';
import { roundHalfUp } from './rounding.js';
import type { Wording } from './wording.js';

/** What every section of the report is written with. */
export interface Desk {
  readonly report: VendorReport;
  readonly wording: Wording;
  readonly seal: Seal;
  readonly page: Page;
}

const EDGES: readonly { readonly band: Band; readonly from: number }[] = [
  { band: 'low', from: 0 },
  { band: 'medium', from: 25 },
  { band: 'high', from: 50 },
  { band: 'critical', from: 70 },
];

/** Lower edges of the bands, from the model of the report where it states them. */
export function bandEdges(report: VendorReport): readonly { readonly band: Band; readonly from: number }[] {
  return report.method.thresholds?.bands ?? EDGES;
}

/**
 * A risk of 0 to 100 as a whole number; with decimals only where rounding would carry it into the next
 * band (24.70 is low, and "25" would say medium). Bands are always decided on the unrounded value.
 */
export function riskNumber(desk: Desk, score: string, band: Band): string {
  const edges = bandEdges(desk.report);
  const decimals = [0, 1, 2, 4].find((places) => bandAt(roundHalfUp(score, places), edges) === band) ?? 4;
  return desk.wording.number(score, decimals);
}

function bandAt(
  rounded: string,
  edges: readonly { readonly band: Band; readonly from: number }[],
): Band | undefined {
  return edges.filter(({ from }) => Number(rounded) >= from).at(-1)?.band;
}

/** "47 of 100, medium". */
export function riskWords(desk: Desk, score: string, band: Band): string {
  const { wording } = desk;
  return wording.say('risk.of_hundred', {
    number: riskNumber(desk, score, band),
    band: bandWord(desk, band),
  });
}

export function bandWord(desk: Desk, band: Band | null): string {
  return desk.wording.say(band === null ? 'band.none' : `band.${band}`);
}

export function dayOr(desk: Desk, day: Day | null, otherwise: string): string {
  return day === null ? otherwise : desk.wording.day(day);
}

/** A code of another part in words; the code itself when the wording does not know it yet. */
export function codeWord(desk: Desk, prefix: string, code: string): string {
  const key = `${prefix}.${code}`;
  return desk.wording.knows(key) ? desk.wording.say(key) : code;
}

/** "Approved with conditions" and so on; no decision is a state of its own. */
export function decisionBadge(desk: Desk): Badge {
  const { decision } = desk.report;
  if (decision === null) return { text: desk.wording.say('decision.none'), tone: 'none' };
  return { text: desk.wording.say(`decision.${decision.outcome}`), tone: 'accent' };
}

/** The parts of the scale as a record, for figures. */
export function bandWords(desk: Desk): Readonly<Record<Band, string>> {
  return {
    low: bandWord(desk, 'low'),
    medium: bandWord(desk, 'medium'),
    high: bandWord(desk, 'high'),
    critical: bandWord(desk, 'critical'),
  };
}
