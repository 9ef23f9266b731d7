/**
 * Decides the level of a domain: which stages are passed, what is proven, how far the next level is.
 * Authority: DOMAIN section 2 (ladder) and section 3, formulas 4 to 7 and 9 with their corners.
 * Version 1.0.0 of the formulas.
 */
import { reaches, type Fraction } from './integers.js';
import type { Gates } from './gates.js';
import type { StageTally, Tally } from './tally.js';

/** What one domain earns. Null: nothing in it counts. */
export interface DomainResult {
  readonly level: number;
  /** The same without the tier's minimum of evidence. */
  readonly claimedLevel: number;
  /** Level and progress, 0..5. */
  readonly maturity: Fraction;
  /** Weighted mean of the assured scores over the target stages (formula 9). */
  readonly assured: Fraction | null;
  /** The same without the evidence factor. */
  readonly claimed: Fraction | null;
  readonly documented: Fraction | null;
}

export function climb(tally: Tally, gates: Gates): DomainResult {
  const level = levelOf(tally, gates, true);
  const { target } = tally;
  const isEmpty = target.count === 0 || Number(target.weight) === 0;
  return {
    level,
    claimedLevel: levelOf(tally, gates, false),
    maturity: maturity(level, progress(level, tally, gates), gates),
    assured: isEmpty ? null : { n: target.assured, d: times(target.weight, tally.assuredScale) },
    claimed: isEmpty ? null : { n: target.implemented, d: times(target.weight, tally.scale) },
    documented: isEmpty ? null : { n: target.documented, d: target.weight },
  };
}

/** The means of implementation by stage, F, I, A, that formula 5 holds against its threshold. Null: nothing to average. */
export function stageAverages(tally: Tally): readonly (Fraction | null)[] {
  return tally.stages.map(({ assessed, weight, implemented }) =>
    assessed === 0 || Number(weight) === 0 ? null : { n: implemented, d: times(weight, tally.scale) },
  );
}

/** Formula 6, from the bottom up; `assured` asks for the tier's minimum of evidence as well. */
function levelOf(tally: Tally, gates: Gates, assured: boolean): number {
  const [fundamental, intermediate, advanced] = tally.stages;
  if (fundamental.assessed > 0 && fundamental.isAllZero) return 0;
  if (!foundationHolds(fundamental, tally, gates, assured)) return 1;
  // A stage in which nothing applies is skipped, but caps: no I, level 2; no A, level 4.
  if (!stagePassed(intermediate, tally, gates, assured)) return 2;
  if (!isVerified(tally, gates)) return 3;
  return stagePassed(advanced, tally, gates, assured) ? 5 : 4;
}

/** Fundamentals that do not apply, or optional ones nobody asked about, hold nothing back. */
function foundationHolds(stage: StageTally, tally: Tally, gates: Gates, assured: boolean): boolean {
  if (stage.assessed === 0) return !stage.isRequiredMissing;
  return stagePassed(stage, tally, gates, assured);
}

/** Formula 5: all must hold. Not assessed practices are in no average. */
function stagePassed(stage: StageTally, tally: Tally, gates: Gates, assured: boolean): boolean {
  if (stage.assessed === 0 || stage.isRequiredMissing) return false;
  if (assured ? stage.failsAssured : stage.failsClaimed) return false;
  if (stage.hasOpenGroup) return false;
  return reaches(stage.implemented, times(stage.weight, tally.scale), gates.stageAverage);
}

/** Level 4: every required F and I practice documented, half of them by weight attested. */
function isVerified({ proof }: Tally, gates: Gates): boolean {
  if (proof.count === 0 || proof.undocumented > 0) return false;
  return reaches(proof.attested, proof.weight, gates.attestedShare);
}

/** Formula 7; the mean that leads to the next level. Levels 0 and 5 show none. */
function progress(level: number, tally: Tally, gates: Gates): Fraction {
  if (level === 3) return proofProgress(tally, gates);
  const stage = level === 1 ? tally.stages[0] : level === 2 ? tally.stages[1] : tally.stages[2];
  if (level === 0 || level === 5 || stage.assessed === 0) return NOTHING;
  return { n: stage.assured, d: times(stage.weight, tally.assuredScale) };
}

/** The mean of the documented share and of the attested share measured against the half it needs. */
function proofProgress({ proof }: Tally, gates: Gates): Fraction {
  const { n, d } = gates.attestedShare;
  const wanted = times(proof.weight, n);
  const attested = times(proof.attested, d);
  const reached = attested < wanted ? attested : wanted;
  return { n: plus(times(proof.documented, n), reached), d: times(wanted, 2) };
}

function maturity(level: number, reached: Fraction, gates: Gates): Fraction {
  const isNothing = Number(reached.d) === 0;
  const { n, d } = isNothing
    ? NOTHING
    : reaches(reached.n, reached.d, gates.progressMax)
      ? gates.progressMax
      : reached;
  return { n: plus(times(d, level), n), d };
}

const NOTHING: Fraction = { n: 0, d: 1 };

function times(left: Fraction['n'], right: Fraction['n']): Fraction['n'] {
  if (typeof left === 'number' && typeof right === 'number') {
    const product = left * right;
    if (Number.isSafeInteger(product)) return product;
  }
  return BigInt(left) * BigInt(right);
}

function plus(left: Fraction['n'], right: Fraction['n']): Fraction['n'] {
  if (typeof left === 'number' && typeof right === 'number') {
    const total = left + right;
    if (Number.isSafeInteger(total)) return total;
  }
  return BigInt(left) + BigInt(right);
}
