import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import {
  add,
  ceil,
  compare,
  divide,
  floor,
  multiply,
  rational,
  ratio,
  readRational,
  subtract,
  toFixed4,
  toFraction,
  toInteger,
} from './rational.js';

const any = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 12n }))
  .map(([n, d]) => ratio(n, d));

describe('what a number in a file means', () => {
  test.each([
    [0.7499, '7499/10000'],
    [0.1, '1/10'],
    [3, '3/1'],
    [1e-7, '1/10000000'],
    [1e21, '1000000000000000000000/1'],
    ['17/24', '17/24'],
    ['34/48', '17/24'],
    ['0.6667', '6667/10000'],
    ['-0.5', '-1/2'],
  ])('%p is %s', (quantity, fraction) => expect(toFraction(rational(quantity))).toBe(fraction));

  test.each(['', 'a', '1/0', '1.', '0x10', 'Infinity', 'NaN', '1/2/3'])('%p is no number', (text) =>
    expect(readRational(text)).toBeNull(),
  );
});

describe('rounding, only for display', () => {
  test.each([
    ['2/3', '0.6667'],
    ['1/32', '0.0313'],
    ['1/160000', '0.0000'],
    ['1/20000', '0.0001'],
    ['99999/100000', '1.0000'],
    ['95/2', '47.5000'],
    ['-1/3', '-0.3333'],
    ['-1/20000', '0.0000'],
  ])('%s shows as %s, half up', (fraction, text) => expect(toFixed4(rational(fraction))).toBe(text));

  test.each([
    [24.7, 25],
    [24.5, 25],
    [24.4999, 24],
    [0, 0],
  ])('%p shows as the whole number %p', (value, whole) => expect(toInteger(rational(value))).toBe(whole));

  test.each([
    ['7/2', 3n, 4n],
    ['-7/2', -4n, -3n],
    ['4/1', 4n, 4n],
  ])('%s lies between its floor and its ceiling', (fraction, low, high) => {
    expect([floor(rational(fraction)), ceil(rational(fraction))]).toEqual([low, high]);
  });
});

describe('arithmetic is exact', () => {
  test('adding and subtracting undo each other, multiplying and dividing too', () => {
    fc.assert(
      fc.property(any, any, (left, right) => {
        expect(subtract(add(left, right), right)).toEqual(left);
        if (right.n !== 0n) expect(divide(multiply(left, right), right)).toEqual(left);
      }),
      { numRuns: 5_000 },
    );
  });

  test('four decimals are never further away than half a ten-thousandth', () => {
    fc.assert(
      fc.property(any, (value) => {
        const away = subtract(rational(toFixed4(value)), value);
        expect(compare(away, ratio(1, 20_000))).toBeLessThanOrEqual(0);
        expect(compare(away, ratio(-1, 20_000))).toBeGreaterThan(0);
      }),
      { numRuns: 5_000 },
    );
  });
});
