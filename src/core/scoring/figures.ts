import type { Fraction, Int } from './integers.js';

export const NOT_APPLICABLE = 0;
export const NOT_ASSESSED = 1;
export const ASSESSED = 2;

/** The practices of an assessment side by side, by index. Flat, because every sheet has over a hundred. */
export interface Figures {
  readonly state: Uint8Array;
  /** Rank of evidence: 0 claimed, 1 documented, 2 attested. */
  readonly rank: Uint8Array;
  /** Implementation n/d of the assessed ones, whole numbers. */
  readonly n: Float64Array;
  readonly d: Float64Array;
  /** The few that do not fit below 2^53. */
  readonly big: Map<number, Fraction>;
}

export function emptyFigures(practices: number): Figures {
  return {
    state: new Uint8Array(practices),
    rank: new Uint8Array(practices),
    n: new Float64Array(practices),
    d: new Float64Array(practices).fill(1),
    big: new Map(),
  };
}

export function setFigure(figures: Figures, at: number, n: Int, d: Int): void {
  if (typeof n === 'number' && typeof d === 'number') {
    figures.n[at] = n;
    figures.d[at] = d;
    return;
  }
  const isPlain = d <= Number.MAX_SAFE_INTEGER && n <= Number.MAX_SAFE_INTEGER;
  figures.n[at] = Number(n);
  figures.d[at] = Number(d);
  if (!isPlain) figures.big.set(at, { n: BigInt(n), d: BigInt(d) });
}

/** The exact implementation of an assessed practice. */
export function fractionAt(figures: Figures, at: number): Fraction {
  return figures.big.get(at) ?? { n: figures.n[at] ?? 0, d: figures.d[at] ?? 1 };
}
