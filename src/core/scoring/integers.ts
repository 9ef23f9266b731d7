/**
 * Decides how the fast scorer stays exact: whole numbers below 2^53, and big ones where they do not fit.
 * Authority: DOMAIN section 3 (exact arithmetic, display half up).
 * Version 1.
 */
import { ratio, toFixed4, toFraction, type Rational } from '../exact/rational.js';

/** A whole number: a plain one below 2^53, a big one otherwise. */
export type Int = number | bigint;

/** A fraction, not necessarily in lowest terms; the denominator is positive. */
export interface Fraction {
  readonly n: Int;
  readonly d: Int;
}

/** A fraction of plain whole numbers, for example a setting such as 0.75. */
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

/**
 * The whole part of top / bottom, both whole, top ≥ 0. Exact below 2^52: a rounded quotient could only reach
 * the next whole number k if k × bottom were 2^53 or more. Much faster than the remainder of two doubles.
 */
export function wholePart(top: number, bottom: number): number {
  return Math.floor(top / bottom);
}

export const LARGEST = 2 ** 52;

/** The least common multiple, or 0 when it is not below 2^52. */
export function lcm(left: number, right: number): number {
  if (left === right || right === 1) return left;
  if (wholePart(left, right) * right === left) return left;
  const product = (left / gcd(left, right)) * right;
  return product < LARGEST ? product : 0;
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

/** Four decimals of n/d ≥ 0, rounded half up from the exact value. */
export function fixed4(n: Int, d: Int): string {
  if (typeof n === 'number' && typeof d === 'number') {
    const top = n * 20_000 + d;
    if (top < LARGEST) return decimals(wholePart(top, 2 * d));
  }
  return toFixed4({ n: BigInt(n), d: BigInt(d) });
}

/** n/d in lowest terms, "17/24"; n ≥ 0. */
export function exactText(n: Int, d: Int): string {
  if (typeof n !== 'number' || typeof d !== 'number') return toFraction(ratio(n, d));
  const divisor = gcd(n, d);
  return `${n / divisor}/${d / divisor}`;
}

/** The text of a number of ten-thousandths; 0 to 5.9999 come from a table. */
function decimals(tenThousandths: number): string {
  return TEXTS[tenThousandths] ?? textOf(tenThousandths);
}

function textOf(tenThousandths: number): string {
  const part = tenThousandths % 10_000;
  return `${(tenThousandths - part) / 10_000}.${String(part).padStart(4, '0')}`;
}

const TEXTS: readonly string[] = Array.from({ length: 60_000 }, (_, index) => textOf(index));

/** The remainder of two whole numbers; the operator is much slower for doubles, and needed from 2^52 on. */
function rest(top: number, bottom: number): number {
  return top < LARGEST ? top - wholePart(top, bottom) * bottom : top % bottom;
}

/** Both small enough for the fast remainder of 32-bit numbers in almost all cases. */
function gcd(left: number, right: number): number {
  let a = left;
  let b = right;
  while (a > 0x7f_ff_ff_ff || b > 0x7f_ff_ff_ff) {
    if (b === 0) return a;
    [a, b] = [b, rest(a, b)];
  }
  let one = a | 0;
  let other = b | 0;
  while (other !== 0) {
    [one, other] = [other, (one % other) | 0];
  }
  return one;
}
