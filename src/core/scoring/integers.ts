/**
 * Decides how the fast scorer stays exact: whole numbers below 2^53, and big ones where they do not fit.
 * Authority: DOMAIN section 3 (exact arithmetic, display half up).
 * Version 1.
 */
import { toFixed4, type Rational } from '../exact/rational.js';

/** A whole number: a plain one below 2^53, a big one otherwise. */
export type Int = number | bigint;

/** A fraction, not necessarily in lowest terms; the denominator is positive. */
export interface Fraction {
  readonly n: Int;
  readonly d: Int;
}

export function gcd(left: number, right: number): number {
  let a = left;
  let b = right;
  while (b !== 0) {
    const rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

/** The least common multiple, or 0 when it does not fit below 2^53. */
export function lcm(left: number, right: number): number {
  if (left % right === 0) return left;
  const product = (left / gcd(left, right)) * right;
  return Number.isSafeInteger(product) ? product : 0;
}

/** Whether n/d ≥ least; exact for all sizes. */
export function reaches(n: Int, d: Int, least: Small): boolean {
  if (typeof n === 'number' && typeof d === 'number') {
    const left = n * least.d;
    const right = least.n * d;
    if (left <= Number.MAX_SAFE_INTEGER && right <= Number.MAX_SAFE_INTEGER) return left >= right;
  }
  return BigInt(n) * BigInt(least.d) >= BigInt(least.n) * BigInt(d);
}

/** A setting such as 0.75 as whole numbers. */
export interface Small {
  readonly n: number;
  readonly d: number;
}

/** A fraction as plain whole numbers; null when it does not fit. */
export function small(value: Rational): Small | null {
  const n = Number(value.n);
  const d = Number(value.d);
  return Number.isSafeInteger(n) && Number.isSafeInteger(d) ? { n, d } : null;
}

/** Four decimals of n/d ≥ 0, rounded half up from the exact value. */
export function fixed4(n: Int, d: Int): string {
  if (typeof n === 'number' && typeof d === 'number') {
    const top = n * 20_000 + d;
    const bottom = 2 * d;
    if (top <= Number.MAX_SAFE_INTEGER) return decimals((top - (top % bottom)) / bottom);
  }
  return toFixed4({ n: BigInt(n), d: BigInt(d) });
}

/** The text of a number of ten-thousandths; 0 to 1 come from a table. */
export function decimals(tenThousandths: number): string {
  const known = TEXTS[tenThousandths];
  if (known !== undefined) return known;
  const part = tenThousandths % 10_000;
  return `${(tenThousandths - part) / 10_000}.${String(part).padStart(4, '0')}`;
}

const TEXTS: readonly string[] = Array.from({ length: 60_001 }, (_, index) => {
  const part = index % 10_000;
  return `${(index - part) / 10_000}.${String(part).padStart(4, '0')}`;
});
