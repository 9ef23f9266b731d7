/**
 * Decides the inherent risk of a service and its tier from six factors, flags and tripwires.
 * Authority: DOMAIN section 3, formulas 10 and 11.
 * Version 1.0.0 of the formulas.
 */
import {
  add,
  divide,
  isAtLeast,
  larger,
  multiply,
  rational,
  toFixed4,
  toFraction,
  ZERO,
  type Rational,
} from '../exact/rational.js';
import { DEFAULT_INHERENT } from '../scoring/default-settings.js';
import type { InherentSettings, Tripwire } from '../scoring/model.js';
import { TIERS, type Tier } from '../questionnaire/questionnaire.js';
import { FACTORS, type Band, type Factor } from '../vocabulary.js';

/** Whole numbers from 1 to 5. */
export type FactorValues = Readonly<Record<Factor, number>>;

export interface InherentRisk {
  /** 0..100, four decimals. */
  readonly inherent: string;
  readonly inherent_exact: string;
  readonly tier_by_score: Tier;
  /** After tripwires, which only lift. */
  readonly tier: Tier;
  readonly inherent_effective: string;
  readonly inherent_effective_exact: string;
  /** Band of the effective figure. */
  readonly band: Band;
  /** What each factor adds to `inherent`; the terms sum to it exactly. */
  readonly terms: readonly { readonly factor: Factor; readonly value: number; readonly exact: string }[];
  readonly tripwires: readonly Tripped[];
}

/** A tripwire that fired, with the data that made it fire. */
export interface Tripped {
  readonly id: string;
  readonly tier: Tier;
  readonly flags: readonly string[];
  readonly factors: Readonly<Partial<Record<Factor, number>>>;
}

export function inherentRisk(
  factors: FactorValues,
  flags: readonly string[],
  settings: InherentSettings = DEFAULT_INHERENT,
): InherentRisk {
  const terms = FACTORS.map((factor) => ({
    factor,
    value: factors[factor],
    part: partOf(factor, factors, settings),
  }));
  const score = terms.reduce((total, { part }) => add(total, part), ZERO);
  const byScore = bandAt(score, settings);
  const tripwires = settings.tripwires.flatMap((tripwire) => trip(tripwire, factors, flags));
  const tier = strictest([byScore.tier, ...tripwires.map((tripped) => tripped.tier)]);
  const edge = settings.bands.find((band) => band.tier === tier)?.min ?? 0;
  const effective = larger(score, tier === byScore.tier ? score : rational(edge));
  return {
    inherent: toFixed4(score),
    inherent_exact: toFraction(score),
    tier_by_score: byScore.tier,
    tier,
    inherent_effective: toFixed4(effective),
    inherent_effective_exact: toFraction(effective),
    band: bandAt(effective, settings).id,
    terms: terms.map(({ factor, value, part }) => ({ factor, value, exact: toFraction(part) })),
    tripwires,
  };
}

/** T1 is the strictest. A vendor shows the strictest tier of its services. */
export function strictest(tiers: readonly Tier[]): Tier {
  return TIERS.find((tier) => tiers.includes(tier)) ?? 'T4';
}

/** Formula 10: weight × (factor − 1)/4. */
function partOf(factor: Factor, factors: FactorValues, { weights }: InherentSettings): Rational {
  return multiply(rational(weights[factor]), divide(rational(factors[factor] - 1), rational(4)));
}

/** Edges belong to the upper band. */
function bandAt(figure: Rational, { bands }: InherentSettings): InherentSettings['bands'][number] {
  const reached = bands.filter(({ min }) => isAtLeast(figure, rational(min)));
  return reached.at(-1) ?? { id: 'low', min: 0, tier: 'T4' };
}

function trip(tripwire: Tripwire, factors: FactorValues, flags: readonly string[]): readonly Tripped[] {
  const set = tripwire.any_flag.filter((flag) => flags.includes(flag));
  if (tripwire.any_flag.length > 0 && set.length === 0) return [];
  const wanted = FACTORS.filter((factor) => tripwire.factors_at_least[factor] !== undefined);
  if (wanted.some((factor) => factors[factor] < (tripwire.factors_at_least[factor] ?? 0))) return [];
  const seen = Object.fromEntries(wanted.map((factor) => [factor, factors[factor]]));
  return [{ id: tripwire.id, tier: tripwire.tier, flags: set, factors: seen }];
}
