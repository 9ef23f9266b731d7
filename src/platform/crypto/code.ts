import { randomInt } from 'node:crypto';

const DIGITS = 8;

/** Eight digits that somebody reads in a mail and types. Few enough to be guessed, so tries are counted. */
export function mintCode(): string {
  return String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');
}
