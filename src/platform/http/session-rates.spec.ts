import { describe, expect, it } from '@jest/globals';
import { SessionRates } from './session-rates.js';

describe('the share of a session', () => {
  it('is sixty at once and twenty a second, and another session has its own', () => {
    let now = 0;
    const rates = new SessionRates(20, () => now);
    const granted = (session: string, tries: number) =>
      Array.from({ length: tries }, () => rates.take(session)).filter(Boolean).length;
    expect(granted('vera', 200)).toBe(60);
    expect(granted('otto', 10)).toBe(10);
    now = 1_000;
    expect(granted('vera', 200)).toBe(20);
    now = 60_000;
    expect(granted('vera', 200)).toBe(60);
  });

  it('is remembered of ten thousand sessions and no more, the latest', () => {
    const rates = new SessionRates(1, () => 0);
    for (let number = 0; number < 20_000; number += 1) rates.take(`session ${number}`);
    expect([rates.take('session 19999'), rates.take('session 19999'), rates.take('session 19999')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(Reflect.get(rates, 'buckets')).toHaveProperty('size', 10_000);
  });
});
