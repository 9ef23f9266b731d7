import { ASSESSED, fractionAt, type Figures } from './figures.js';
import type { Gates, Rung } from './gates.js';
import type { StageTally, Sums, Tally } from './tally.js';

/** The sums of a tally again with big numbers, for figures of many digits. */
export function bigSums(tally: Tally, rungs: readonly Rung[], figures: Figures, gates: Gates): Tally {
  const assessed = rungs.filter(({ index }) => figures.state[index] === ASSESSED);
  const scale = assessed.reduce((common, { index }) => {
    const d = BigInt(fractionAt(figures, index).d);
    return common % d === 0n ? common : common * d;
  }, 1n);
  const over = (wanted: readonly Rung[]): Sums => sumsOf(wanted, figures, gates, scale);
  const stage = (number: 0 | 1 | 2): StageTally => ({
    ...tally.stages[number],
    ...over(assessed.filter((rung) => rung.stage === number)),
  });
  return {
    stages: [stage(0), stage(1), stage(2)],
    target: { ...tally.target, ...over(assessed.filter(({ isTarget }) => isTarget)) },
    proof: tally.proof,
    scale,
    assuredScale: scale * BigInt(gates.factorScale),
  };
}

function sumsOf(rungs: readonly Rung[], figures: Figures, gates: Gates, scale: bigint): Sums<bigint> {
  const sums = { weight: 0n, implemented: 0n, assured: 0n };
  for (const { index, weight } of rungs) {
    const { n, d } = fractionAt(figures, index);
    const implemented = BigInt(weight) * BigInt(n) * (scale / BigInt(d));
    sums.weight += BigInt(weight);
    sums.implemented += implemented;
    sums.assured += implemented * BigInt(gates.factors[figures.rank[index] ?? 0] ?? 0);
  }
  return sums;
}
