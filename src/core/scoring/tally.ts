/**
 * Decides what is counted in a domain before it is judged: sums by stage, what is missing, what is proven.
 * Authority: DOMAIN section 3, formulas 4 to 7 and 9.
 * Version 1.0.0 of the formulas.
 */
import { ATTESTED, DOCUMENTED, type Gates, type Rung } from './gates.js';
import { lcm, reaches, type Int } from './integers.js';

export const NOT_APPLICABLE = 0;
export const NOT_ASSESSED = 1;
export const ASSESSED = 2;

/** The practices of an assessment side by side, by index: implementation n/d, rank of evidence, state. */
export interface Figures {
  readonly state: number[];
  readonly n: Int[];
  readonly d: Int[];
  readonly rank: number[];
}

export interface StageTally {
  /** How many practices are applicable and assessed. */
  assessed: number;
  /** Their weight, and the weighted sums of implementation and assured score. */
  weight: Int;
  implemented: Int;
  assured: Int;
  isAllZero: boolean;
  /** A required practice is not assessed. */
  isRequiredMissing: boolean;
  /** A required practice is under the threshold. */
  failsClaimed: boolean;
  /** The same, or under the tier's class of evidence. */
  failsAssured: boolean;
  /** A practice of an any-of group applies, and none reaches the threshold. */
  hasOpenGroup: boolean;
}

export interface Tally {
  readonly stages: readonly [StageTally, StageTally, StageTally];
  /** Over the target stages of the tier. */
  readonly target: TargetTally;
  /** Over the required F and I practices. */
  readonly proof: ProofTally;
  /** Sums of implementation are over this, sums of assured scores over `assuredScale`. */
  readonly scale: Int;
  readonly assuredScale: Int;
}

interface TargetTally {
  count: number;
  weight: Int;
  implemented: Int;
  assured: Int;
  documented: Int;
}

interface ProofTally {
  count: number;
  undocumented: number;
  weight: number;
  documented: number;
  attested: number;
}

/** Counts one domain. Whole numbers below 2^53 where everything fits, big ones otherwise: always exact. */
export function tallyOf(rungs: readonly Rung[], figures: Figures, gates: Gates): Tally {
  const scale = commonScale(rungs, figures, gates);
  const isPlain = scale > 0;
  const bigScale = isPlain ? 0n : bigCommonScale(rungs, figures);
  const tally: Tally = {
    stages: [emptyStage(isPlain), emptyStage(isPlain), emptyStage(isPlain)],
    target: {
      count: 0,
      weight: zero(isPlain),
      implemented: zero(isPlain),
      assured: zero(isPlain),
      documented: zero(isPlain),
    },
    proof: { count: 0, undocumented: 0, weight: 0, documented: 0, attested: 0 },
    scale: isPlain ? scale : bigScale,
    assuredScale: isPlain ? scale * gates.factorScale : bigScale * BigInt(gates.factorScale),
  };
  for (const rung of rungs) {
    if (figures.state[rung.index] === ASSESSED) countAssessed(tally, rung, figures, gates, scale, bigScale);
    else if (figures.state[rung.index] === NOT_ASSESSED && rung.required)
      stageOf(tally, rung).isRequiredMissing = true;
  }
  if (rungs.some(({ group }) => group >= 0)) markOpenGroups(tally, rungs, figures, gates);
  return tally;
}

function countAssessed(
  tally: Tally,
  rung: Rung,
  figures: Figures,
  gates: Gates,
  scale: number,
  bigScale: bigint,
): void {
  const stage = stageOf(tally, rung);
  const n = figures.n[rung.index] ?? 0;
  const d = figures.d[rung.index] ?? 1;
  const rank = figures.rank[rung.index] ?? 0;
  stage.assessed += 1;
  if (Number(n) !== 0) stage.isAllZero = false;
  if (scale > 0) addPlain(tally, stage, rung, Number(n) * (scale / Number(d)), gates, rank);
  else addBig(tally, stage, rung, BigInt(n) * (bigScale / BigInt(d)), gates, rank);
  if (!rung.required) return;
  const passes = reaches(n, d, gates.practicePass);
  if (!passes) stage.failsClaimed = true;
  if (!passes || rank < rung.leastRank) stage.failsAssured = true;
  if (rung.stage < 2) countProof(tally.proof, rung.weight, rank, gates);
}

function countProof(proof: ProofTally, weight: number, rank: number, gates: Gates): void {
  proof.count += 1;
  proof.weight += weight;
  if (rank >= gates.provenRank) proof.documented += weight;
  else proof.undocumented += 1;
  if (rank >= ATTESTED) proof.attested += weight;
}

function addPlain(
  tally: Tally,
  stage: StageTally,
  rung: Rung,
  share: number,
  gates: Gates,
  rank: number,
): void {
  const implemented = rung.weight * share;
  const assured = implemented * (gates.factors[rank] ?? 0);
  stage.weight = Number(stage.weight) + rung.weight;
  stage.implemented = Number(stage.implemented) + implemented;
  stage.assured = Number(stage.assured) + assured;
  if (!rung.isTarget) return;
  const { target } = tally;
  target.count += 1;
  target.weight = Number(target.weight) + rung.weight;
  target.implemented = Number(target.implemented) + implemented;
  target.assured = Number(target.assured) + assured;
  if (rank >= DOCUMENTED) target.documented = Number(target.documented) + rung.weight;
}

function addBig(
  tally: Tally,
  stage: StageTally,
  rung: Rung,
  share: bigint,
  gates: Gates,
  rank: number,
): void {
  const weight = BigInt(rung.weight);
  const implemented = weight * share;
  const assured = implemented * BigInt(gates.factors[rank] ?? 0);
  stage.weight = BigInt(stage.weight) + weight;
  stage.implemented = BigInt(stage.implemented) + implemented;
  stage.assured = BigInt(stage.assured) + assured;
  if (!rung.isTarget) return;
  const { target } = tally;
  target.count += 1;
  target.weight = BigInt(target.weight) + weight;
  target.implemented = BigInt(target.implemented) + implemented;
  target.assured = BigInt(target.assured) + assured;
  if (rank >= DOCUMENTED) target.documented = BigInt(target.documented) + weight;
}

/** Formula 5: if a practice of the group applies, at least one must reach the threshold. */
function markOpenGroups(tally: Tally, rungs: readonly Rung[], figures: Figures, gates: Gates): void {
  for (const rung of rungs) {
    if (rung.group < 0 || figures.state[rung.index] === NOT_APPLICABLE) continue;
    const isMet = rungs.some(
      ({ group, stage, index }) =>
        group === rung.group &&
        stage === rung.stage &&
        figures.state[index] === ASSESSED &&
        reaches(figures.n[index] ?? 0, figures.d[index] ?? 1, gates.practicePass),
    );
    if (!isMet) stageOf(tally, rung).hasOpenGroup = true;
  }
}

function stageOf(tally: Tally, rung: Rung): StageTally {
  return tally.stages[rung.stage] ?? tally.stages[0];
}

/** The common denominator of the domain, or 0 when its sums would not fit below 2^53. */
function commonScale(rungs: readonly Rung[], figures: Figures, gates: Gates): number {
  let scale = 1;
  let weight = 0;
  for (const { index, weight: own } of rungs) {
    weight += own;
    const d = figures.d[index] ?? 1;
    if (figures.state[index] !== ASSESSED) continue;
    if (typeof d !== 'number') return 0;
    scale = scale % d === 0 ? scale : lcm(scale, d);
    if (scale === 0) return 0;
  }
  return scale * weight * gates.factorScale <= Number.MAX_SAFE_INTEGER ? scale : 0;
}

function bigCommonScale(rungs: readonly Rung[], figures: Figures): bigint {
  return rungs.reduce((scale, { index }) => {
    const d = figures.state[index] === ASSESSED ? BigInt(figures.d[index] ?? 1) : 1n;
    return scale % d === 0n ? scale : scale * d;
  }, 1n);
}

function emptyStage(isPlain: boolean): StageTally {
  return {
    assessed: 0,
    weight: zero(isPlain),
    implemented: zero(isPlain),
    assured: zero(isPlain),
    isAllZero: true,
    isRequiredMissing: false,
    failsClaimed: false,
    failsAssured: false,
    hasOpenGroup: false,
  };
}

function zero(isPlain: boolean): Int {
  return isPlain ? 0 : 0n;
}
