import { add, multiply, ratio, toFixed4, ZERO } from '../exact/rational.js';

/** Sum of the squared shares of counts, 0 to 1, four decimals: near 1 all rests on one; 0 without any. */
export function herfindahl(counts: readonly number[]): string {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const squares = counts.map((count) => multiply(ratio(count, all), ratio(count, all)));
  return toFixed4(squares.reduce((sum, square) => add(sum, square), ZERO));
}
