/**
 * Decides what is counted in a domain before it is judged: sums by stage, what is missing, what is proven.
 * Authority: DOMAIN section 3, formulas 4 to 7 and 9.
 * Version 1.0.0 of the formulas.
 */
import { bigSums } from './big-sums.js';
import { ASSESSED, fractionAt, NOT_APPLICABLE, NOT_ASSESSED, type Figures } from './figures.js';
import { ATTESTED, DOCUMENTED, type Gates, type Rung } from './gates.js';
import { LARGEST, lcm, reaches, type Int } from './integers.js';
import { empty, tallyRoom, type TallyRoom } from './tally-room.js';

/** Weighted sums over some practices; implementation and assured score are over scales of the tally. */
export interface Sums<N extends Int = Int> {
  weight: N;
  implemented: N;
  assured: N;
}

/** What holds for a stage beside its sums. */
export interface StageFacts {
  /** How many practices are applicable and assessed. */
  assessed: number;
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

export type StageTally = StageFacts & Sums;

export interface TargetTally extends Sums {
  count: number;
  documented: number;
}

export interface ProofTally {
  count: number;
  undocumented: number;
  weight: number;
  documented: number;
  attested: number;
}

/**
 * Counts one domain. Whole numbers below 2^53 where everything fits, big ones otherwise: always exact.
 * @param room where to count; what is returned is then good until the next count in the same room
 */
export function tallyOf(
  rungs: readonly Rung[],
  figures: Figures,
  gates: Gates,
  room: TallyRoom = tallyRoom(),
): Tally {
  empty(room);
  const { stages, target, proof } = room;
  const scale = commonScale(rungs, figures, gates);
  let hasGroups = false;
  for (const rung of rungs) {
    const state = figures.state[rung.index];
    const own = stages[rung.stage as 0 | 1 | 2];
    if (rung.group >= 0) hasGroups = true;
    if (state === NOT_ASSESSED && rung.required) own.isRequiredMissing = true;
    if (state !== ASSESSED) continue;
    countFacts(own, rung, figures, gates);
    if (rung.isTarget) countTarget(target, rung, figures);
    if (rung.required && rung.stage < 2) countProof(proof, rung.weight, figures.rank[rung.index] ?? 0, gates);
    addSums(own, rung.isTarget ? target : null, rung, figures, gates, scale);
  }
  if (hasGroups) markOpenGroups(stages, rungs, figures, gates);
  const tally = { stages, target, proof, scale, assuredScale: scale * gates.factorScale };
  return scale > 0 ? tally : bigSums(tally, rungs, figures, gates);
}

function countFacts(own: StageFacts, rung: Rung, figures: Figures, gates: Gates): void {
  own.assessed += 1;
  if (figures.n[rung.index] !== 0) own.isAllZero = false;
  if (!rung.required) return;
  const holds = passes(rung.index, figures, gates);
  if (!holds) own.failsClaimed = true;
  if (!holds || (figures.rank[rung.index] ?? 0) < rung.leastRank) own.failsAssured = true;
}

function countTarget(target: TargetTally, { weight, index }: Rung, figures: Figures): void {
  target.count += 1;
  if ((figures.rank[index] ?? 0) >= DOCUMENTED) target.documented += weight;
}

function countProof(proof: ProofTally, weight: number, rank: number, gates: Gates): void {
  proof.count += 1;
  proof.weight += weight;
  if (rank >= gates.provenRank) proof.documented += weight;
  else proof.undocumented += 1;
  if (rank >= ATTESTED) proof.attested += weight;
}

function addSums(
  own: Sums<number>,
  target: Sums<number> | null,
  { index, weight }: Rung,
  { n, d, rank }: Figures,
  gates: Gates,
  scale: number,
): void {
  const implemented = weight * (n[index] ?? 0) * (scale / (d[index] ?? 1));
  const assured = implemented * (gates.factors[rank[index] ?? 0] ?? 0);
  own.weight += weight;
  own.implemented += implemented;
  own.assured += assured;
  if (target === null) return;
  target.weight += weight;
  target.implemented += implemented;
  target.assured += assured;
}

/** Formula 5: if a practice of the group applies, at least one must reach the threshold. */
function markOpenGroups(
  stages: Tally['stages'],
  rungs: readonly Rung[],
  figures: Figures,
  gates: Gates,
): void {
  for (const { group, stage: own, index } of rungs) {
    if (group < 0 || figures.state[index] === NOT_APPLICABLE) continue;
    const isMet = rungs.some(
      (other) => other.group === group && other.stage === own && isPassed(other.index, figures, gates),
    );
    if (!isMet) stages[own as 0 | 1 | 2].hasOpenGroup = true;
  }
}

function isPassed(index: number, figures: Figures, gates: Gates): boolean {
  return figures.state[index] === ASSESSED && passes(index, figures, gates);
}

function passes(index: number, figures: Figures, gates: Gates): boolean {
  if (figures.big.size === 0)
    return reaches(figures.n[index] ?? 0, figures.d[index] ?? 1, gates.practicePass);
  const { n, d } = fractionAt(figures, index);
  return reaches(n, d, gates.practicePass);
}

/** The common denominator of the domain, or 0 when its sums would not fit below 2^52. */
function commonScale(rungs: readonly Rung[], figures: Figures, gates: Gates): number {
  if (figures.big.size > 0) return 0;
  let scale = 1;
  let weight = 1;
  for (const rung of rungs) {
    weight += rung.weight;
    if (figures.state[rung.index] !== ASSESSED) continue;
    scale = lcm(scale, figures.d[rung.index] ?? 1);
    if (scale === 0) return 0;
  }
  return scale * weight * gates.factorScale < LARGEST ? scale : 0;
}
