/**
 * Decides how a risk is rated: likelihood × impact, its band, and both again after treatment.
 * Authority: DOMAIN section 3, formula 13.
 * Version 1.0.0 of the formulas.
 */
import {
  ceil,
  larger,
  multiply,
  ONE,
  rational,
  smaller,
  subtract,
  ZERO,
  type Quantity,
} from '../exact/rational.js';
import { DEFAULT_TREATMENT } from '../scoring/default-settings.js';
import type { TreatmentSettings } from '../scoring/model.js';
import { BANDS, type Band } from '../vocabulary.js';
import { FIVE_BY_FIVE, type RiskScale } from './scale.js';

/** Always show both numbers and the word, never colour alone. */
export interface RatedRisk {
  readonly likelihood: number;
  readonly impact: number;
  /** Likelihood × impact. */
  readonly score: number;
  readonly band: Band;
}

/** Rates a risk. Steps are whole numbers from 1; a step outside the scale is moved to its nearest end. */
export function rate(likelihood: number, impact: number, scale: RiskScale = FIVE_BY_FIVE): RatedRisk {
  const row = step(likelihood, scale.likelihood.length);
  const column = step(impact, scale.impact.length);
  const score = row * column;
  return { likelihood: row, impact: column, score, band: bandOfScore(score, scale) };
}

/** Whether a pair can be rated as it is. */
export function isOnScale(likelihood: number, impact: number, scale: RiskScale = FIVE_BY_FIVE): boolean {
  const { likelihood: row, impact: column } = rate(likelihood, impact, scale);
  return row === likelihood && column === impact;
}

export interface Effects {
  /** 0..1: how much measures make it less likely. */
  readonly preventive?: Quantity | null;
  /** 0..1: how much they soften its effect on people. */
  readonly mitigating?: Quantity | null;
}

/** After treatment. Rounded up on purpose: no measure is trusted to make a risk vanish. */
export function treat(
  risk: Pick<RatedRisk, 'likelihood' | 'impact'>,
  effects: Effects,
  scale: RiskScale = FIVE_BY_FIVE,
  settings: TreatmentSettings = DEFAULT_TREATMENT,
): RatedRisk {
  const likelihood = reduced(risk.likelihood, effects.preventive ?? 0, settings.preventive);
  const impact = reduced(risk.impact, effects.mitigating ?? 0, settings.mitigating);
  return rate(likelihood, impact, scale);
}

/** All cells: rows by likelihood from 1, each with cells by impact from 1. */
export function matrix(scale: RiskScale = FIVE_BY_FIVE): readonly (readonly RatedRisk[])[] {
  return scale.likelihood.map((_, row) => scale.impact.map((__, column) => rate(row + 1, column + 1, scale)));
}

/** Order of a register: the worse band first, within a band by impact, then by score. */
export function compareRisks(left: RatedRisk, right: RatedRisk): number {
  const byBand = BANDS.indexOf(right.band) - BANDS.indexOf(left.band);
  return byBand || right.impact - left.impact || right.score - left.score;
}

function reduced(value: number, effect: Quantity, weight: number): number {
  const within = smaller(ONE, larger(ZERO, rational(effect)));
  const left = multiply(rational(value), subtract(ONE, multiply(rational(weight), within)));
  return Math.max(1, Number(ceil(left)));
}

/** A score in no band (a hole, which parseScale refuses) counts as the worst. */
function bandOfScore(score: number, { bands }: RiskScale): Band {
  return bands.find(({ from, to }) => score >= from && score <= to)?.id ?? 'critical';
}

function step(value: number, last: number): number {
  if (Number.isNaN(value)) return last;
  return Math.min(last, Math.max(1, Math.ceil(value)));
}
