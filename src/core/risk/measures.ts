/**
 * Decides what measures together do to a risk: each works on what the others leave.
 * Authority: DOMAIN section 3, formula 13 (effects 0..1, weights 0.8 and 0.6, rounded up).
 * Version 1; that measures work one after the other is judgement.
 */
import { multiply, ONE, rational, subtract, toFraction, type Rational } from '../exact/rational.js';
import { DEFAULT_TREATMENT } from '../scoring/default-settings.js';
import type { TreatmentSettings } from '../scoring/model.js';
import { treat, type Effects, type RatedRisk } from './rate.js';
import { FIVE_BY_FIVE, type RiskScale } from './scale.js';

export interface Measure {
  /** Percent, 0 to 100: how much it makes the event less likely. */
  readonly preventive: number;
  /** Percent, 0 to 100: how much it softens the effect on people. */
  readonly mitigating: number;
  readonly isDone: boolean;
}

/** What all of them do together: 1 − (1 − a)(1 − b)…, exact, as fractions. No measure: no effect. */
export function effectsOf(measures: readonly Measure[]): Effects {
  return {
    preventive: together(measures.map(({ preventive }) => preventive)),
    mitigating: together(measures.map(({ mitigating }) => mitigating)),
  };
}

/** As it stands now: only measures that are done count. */
export function ratedNow(
  inherent: Pick<RatedRisk, 'likelihood' | 'impact'>,
  measures: readonly Measure[],
  scale: RiskScale = FIVE_BY_FIVE,
  settings: TreatmentSettings = DEFAULT_TREATMENT,
): RatedRisk {
  return ratedTarget(
    inherent,
    measures.filter(({ isDone }) => isDone),
    scale,
    settings,
  );
}

/** As it is expected once every measure of the plan is done. */
export function ratedTarget(
  inherent: Pick<RatedRisk, 'likelihood' | 'impact'>,
  measures: readonly Measure[],
  scale: RiskScale = FIVE_BY_FIVE,
  settings: TreatmentSettings = DEFAULT_TREATMENT,
): RatedRisk {
  return treat(inherent, effectsOf(measures), scale, settings);
}

function together(percents: readonly number[]): string {
  const left = percents.reduce<Rational>(
    (rest, percent) => multiply(rest, subtract(ONE, rational(`${within(percent)}/100`))),
    ONE,
  );
  return toFraction(subtract(ONE, left));
}

function within(percent: number): number {
  return Math.min(100, Math.max(0, Math.round(percent)));
}
