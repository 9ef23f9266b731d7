import { describe, expect, it } from '@jest/globals';
import { ReadingSlots } from './reading-slots.js';

describe('the places for reading', () => {
  it('are never more than there are, go in order, and turn away whom nobody could wait for', async () => {
    const slots = new ReadingSlots({ most: 2, waiting: 3 });
    const ends: (() => void)[] = [];
    const begun: number[] = [];
    const work = (number: number) => () => {
      begun.push(number);
      return new Promise<number>((resolve) => ends.push(() => resolve(number)));
    };
    const asked = [0, 1, 2, 3, 4, 5].map((number) => slots.run(work(number)));
    expect(begun).toEqual([0, 1]);
    expect(await asked[5]).toBeNull();
    for (let turn = 0; turn < 5; turn += 1) {
      ends[turn]!();
      expect(await asked[turn]).toBe(turn);
      expect(begun.length).toBe(Math.min(5, turn + 3));
    }
    expect(begun).toEqual([0, 1, 2, 3, 4]);
  });

  it('are given back by work that fails', async () => {
    const slots = new ReadingSlots({ most: 1, waiting: 0 });
    await expect(slots.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await slots.run(() => Promise.resolve('next'))).toBe('next');
  });
});
