import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Removals } from '../client/src/features/respond/evidence/removals.js';

describe('a document that somebody removed', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('goes once the ten seconds of the offer are over, and only once', async () => {
    const { removals, gone, settled } = page();
    removals.begin('evd_1');
    removals.begin('evd_1');
    await jest.advanceTimersByTimeAsync(10_000);
    expect([removals.has('evd_1'), gone]).toEqual([true, []]);
    await jest.advanceTimersByTimeAsync(10_000);
    expect([removals.has('evd_1'), gone]).toEqual([false, ['evd_1']]);
    expect(settled).toHaveBeenCalledTimes(1);
  });

  it('stays when it was taken back in time', async () => {
    const { removals, gone } = page();
    removals.begin('evd_1');
    removals.takeBack('evd_1');
    await jest.advanceTimersByTimeAsync(60_000);
    expect([removals.has('evd_1'), gone, await removals.finish()]).toEqual([false, [], true]);
  });

  it('goes at once before the answers are sent, which wait when it did not go', async () => {
    const { removals, gone } = page(false);
    removals.begin('evd_1');
    removals.begin('evd_2');
    expect(await removals.finish()).toBe(false);
    expect(gone).toEqual(['evd_1', 'evd_2']);
    expect(removals.has('evd_1')).toBe(false);
  });
});

/** The removals of one page; the server takes them or does not. */
function page(isTaken = true) {
  const gone: string[] = [];
  const settled = jest.fn();
  const removals = new Removals(async (id) => {
    gone.push(id);
    return isTaken;
  }, settled);
  return { removals, gone, settled };
}
