/**
 * Decides what a vendor earns over all domains: maturity, level, control effectiveness, documented share.
 * Authority: DOMAIN section 3, formulas 8 and 9.
 * Version 1.0.0 of the formulas.
 */
import { lcm, type Fraction, type Int } from './integers.js';

/** One assessed domain. A domain that is not assessed is not handed in at all. */
export interface DomainShare {
  readonly weight: number;
  readonly critical: boolean;
  readonly level: number;
  readonly maturity: Fraction;
  readonly assured: Fraction | null;
  readonly claimed: Fraction | null;
  readonly documented: Fraction | null;
}

/** All null when no domain is assessed: nothing is known, which is not the same as 0. */
export interface OverallResult {
  readonly maturity: Fraction | null;
  readonly level: number | null;
  readonly effectiveness: Fraction | null;
  readonly claimed: Fraction | null;
  readonly documented: Fraction | null;
}

/**
 * @param levelsAbove how far the level may lie above the lowest critical domain, 1 in the default model
 */
export function overallOf(domains: readonly DomainShare[], levelsAbove: number): OverallResult {
  const maturity = weightedMean(domains, (domain) => domain.maturity);
  return {
    maturity,
    level: maturity === null ? null : capped(whole(maturity), domains, levelsAbove),
    effectiveness: weightedMean(domains, (domain) => domain.assured),
    claimed: weightedMean(domains, (domain) => domain.claimed),
    documented: weightedMean(domains, (domain) => domain.documented),
  };
}

/** Formula 8: floor, not rounding, and never far above the weakest critical domain. */
function capped(level: number, domains: readonly DomainShare[], levelsAbove: number): number {
  const critical = domains.filter((domain) => domain.critical).map((domain) => domain.level);
  return Math.min(level, ...critical.map((lowest) => lowest + levelsAbove));
}

function weightedMean(
  domains: readonly DomainShare[],
  figure: (domain: DomainShare) => Fraction | null,
): Fraction | null {
  const weights: number[] = [];
  const values: Fraction[] = [];
  for (const domain of domains) {
    const value = figure(domain);
    if (value === null || domain.weight === 0) continue;
    weights.push(domain.weight);
    values.push(value);
  }
  if (values.length === 0) return null;
  const weight = weights.reduce((total, one) => total + one, 0);
  return plainMean(weights, values, weight) ?? bigMean(weights, values, weight);
}

/** Null when the sum does not fit below 2^53. */
function plainMean(weights: readonly number[], values: readonly Fraction[], weight: number): Fraction | null {
  let scale = 1;
  for (const { d } of values) {
    if (typeof d !== 'number') return null;
    scale = lcm(scale, d);
    if (scale === 0) return null;
  }
  // A maturity is at most 5, so this bounds every partial sum.
  if (scale * weight * 6 > Number.MAX_SAFE_INTEGER) return null;
  let n = 0;
  for (const [at, value] of values.entries())
    n += (weights[at] ?? 0) * Number(value.n) * (scale / Number(value.d));
  return { n, d: scale * weight };
}

function bigMean(weights: readonly number[], values: readonly Fraction[], weight: number): Fraction {
  let n = 0n;
  let d = 1n;
  for (const [at, value] of values.entries()) {
    const bottom = BigInt(value.d);
    n = n * bottom + BigInt(weights[at] ?? 0) * BigInt(value.n) * d;
    d *= bottom;
  }
  return { n, d: d * BigInt(weight) };
}

function whole({ n, d }: { readonly n: Int; readonly d: Int }): number {
  if (typeof n === 'number' && typeof d === 'number') return (n - (n % d)) / d;
  return Number(BigInt(n) / BigInt(d));
}
