/**
 * Decides how figures are added, compared and rounded: exactly, and rounded only for display.
 * Authority: DOMAIN section 3 (exact rational arithmetic; display half up), CLI.md (numbers).
 * Version 1.
 */

/** A fraction in lowest terms; the denominator is positive. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

/** A figure as it may be handed in: 0.7499 means exactly 7499/10000; text is "17/24" or "0.6667". */
export type Quantity = number | string | Rational;

export const ZERO: Rational = { n: 0n, d: 1n };
export const ONE: Rational = { n: 1n, d: 1n };

/** A fraction in lowest terms. A denominator of 0 is a mistake of the caller. */
export function ratio(n: bigint | number, d: bigint | number): Rational {
  const top = BigInt(n);
  const bottom = BigInt(d);
  if (bottom === 0n) throw new RangeError('a fraction needs a denominator other than 0');
  const divisor = greatestCommonDivisor(top, bottom);
  const sign = bottom < 0n ? -1n : 1n;
  return { n: (sign * top) / divisor, d: (sign * bottom) / divisor };
}

/** The exact value of a quantity. Text or numbers that are no finite decimal are mistakes of the caller. */
export function rational(quantity: Quantity): Rational {
  if (typeof quantity === 'object') return quantity;
  const read = readRational(String(quantity));
  if (read === null) throw new RangeError('not a finite decimal or fraction');
  return read;
}

/** Reads "17/24", "0.6667", "-3", "1e-7"; null for anything else. */
export function readRational(text: string): Rational | null {
  const fraction = /^(-?\d{1,400})\/(\d{1,400})$/.exec(text);
  if (fraction !== null) {
    const bottom = BigInt(fraction[2] ?? '0');
    return bottom === 0n ? null : ratio(BigInt(fraction[1] ?? '0'), bottom);
  }
  const decimal = /^(-?)(\d{1,400})(?:\.(\d{1,400}))?(?:[eE]([+-]?\d{1,3}))?$/.exec(text);
  if (decimal === null) return null;
  const [, sign, whole, part = '', exponent = '0'] = decimal;
  const digits = BigInt(`${sign}${whole}${part}`);
  const power = Number(exponent) - part.length;
  return power < 0 ? ratio(digits, 10n ** BigInt(-power)) : ratio(digits * 10n ** BigInt(power), 1n);
}

export function add(left: Rational, right: Rational): Rational {
  return ratio(left.n * right.d + right.n * left.d, left.d * right.d);
}

export function subtract(left: Rational, right: Rational): Rational {
  return ratio(left.n * right.d - right.n * left.d, left.d * right.d);
}

export function multiply(left: Rational, right: Rational): Rational {
  return ratio(left.n * right.n, left.d * right.d);
}

/** The divisor must not be 0. */
export function divide(left: Rational, right: Rational): Rational {
  return ratio(left.n * right.d, left.d * right.n);
}

export function sum(terms: Iterable<Rational>): Rational {
  let total = ZERO;
  for (const term of terms) total = add(total, term);
  return total;
}

/** Negative, 0 or positive, as left is less than, equal to or more than right. */
export function compare(left: Rational, right: Rational): number {
  const difference = left.n * right.d - right.n * left.d;
  return difference < 0n ? -1 : Number(difference > 0n);
}

export function isAtLeast(left: Rational, right: Rational): boolean {
  return compare(left, right) >= 0;
}

export function smaller(left: Rational, right: Rational): Rational {
  return compare(left, right) <= 0 ? left : right;
}

export function larger(left: Rational, right: Rational): Rational {
  return compare(left, right) >= 0 ? left : right;
}

/** The largest integer that is not above the value. */
export function floor(value: Rational): bigint {
  const quotient = value.n / value.d;
  return value.n < 0n && quotient * value.d !== value.n ? quotient - 1n : quotient;
}

/** The smallest integer that is not below the value. */
export function ceil(value: Rational): bigint {
  return -floor({ n: -value.n, d: value.d });
}

/** Rounded half up to an integer. */
export function toInteger(value: Rational): number {
  return Number(floor(ratio(2n * value.n + value.d, 2n * value.d)));
}

/** Four decimals, rounded half up: 2/3 is "0.6667". */
export function toFixed4(value: Rational): string {
  const scaled = floor({ n: 20_000n * value.n + value.d, d: 2n * value.d });
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(5, '0');
  return `${scaled < 0n ? '-' : ''}${digits.slice(0, -4)}.${digits.slice(-4)}`;
}

/** Lowest terms: "17/24", "1/1", "0/1". */
export function toFraction(value: Rational): string {
  return `${value.n}/${value.d}`;
}

/** Near enough for ordering a search, never for a result. */
export function toNumber(value: Rational): number {
  return Number(value.n) / Number(value.d);
}

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let a = left < 0n ? -left : left;
  let b = right < 0n ? -right : right;
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}
