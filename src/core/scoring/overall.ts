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
  const maturity = weightedMean(domains, maturityOf);
  return {
    maturity,
    level: maturity === null ? null : capped(whole(maturity), domains, levelsAbove),
    effectiveness: weightedMean(domains, assuredOf),
    claimed: weightedMean(domains, claimedOf),
    documented: weightedMean(domains, documentedOf),
  };
}

/** Formula 8: floor, not rounding, and never far above the weakest critical domain. */
function capped(level: number, domains: readonly DomainShare[], levelsAbove: number): number {
  let lowest = level;
  for (const domain of domains) {
    const highest = domain.level + levelsAbove;
    if (domain.critical && highest < lowest) lowest = highest;
  }
  return lowest;
}

type Figure = (domain: DomainShare) => Fraction | null;

const maturityOf: Figure = (domain) => domain.maturity;
const assuredOf: Figure = (domain) => domain.assured;
const claimedOf: Figure = (domain) => domain.claimed;
const documentedOf: Figure = (domain) => domain.documented;

/** Null: no domain has the figure. */
function weightedMean(domains: readonly DomainShare[], figure: Figure): Fraction | null {
  let scale = 1;
  let weight = 0;
  for (const domain of domains) {
    const value = figure(domain);
    if (value === null || domain.weight === 0) continue;
    weight += domain.weight;
    scale = typeof value.d === 'number' && scale > 0 ? lcm(scale, value.d) : 0;
  }
  if (weight === 0) return null;
  // A maturity is at most 5, so this bounds every partial sum.
  if (scale === 0 || scale * weight * 6 > Number.MAX_SAFE_INTEGER) return bigMean(domains, figure, weight);
  let n = 0;
  for (const domain of domains) {
    const value = figure(domain);
    if (value !== null) n += domain.weight * Number(value.n) * (scale / Number(value.d));
  }
  return { n, d: scale * weight };
}

/** The same for sums that do not fit below 2^53. */
function bigMean(domains: readonly DomainShare[], figure: Figure, weight: number): Fraction {
  let n = 0n;
  let d = 1n;
  for (const domain of domains) {
    const value = figure(domain);
    if (value === null || domain.weight === 0) continue;
    const bottom = BigInt(value.d);
    n = n * bottom + BigInt(domain.weight) * BigInt(value.n) * d;
    d *= bottom;
  }
  return { n, d: d * BigInt(weight) };
}

function whole({ n, d }: { readonly n: Int; readonly d: Int }): number {
  if (typeof n === 'number' && typeof d === 'number') return (n - (n % d)) / d;
  return Number(BigInt(n) / BigInt(d));
}
