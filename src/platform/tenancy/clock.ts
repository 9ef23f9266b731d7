import { Injectable } from '@nestjs/common';
import type { Instant } from './context.js';

/** The only clock of the server; tests put another in its place. */
@Injectable()
export class Clock {
  now(): Instant {
    return new Date().toISOString();
  }
}

export { addDays } from '../../core/day.js';

/** `minutes` after `instant`. */
export function addMinutes(instant: Instant, minutes: number): Instant {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString();
}
