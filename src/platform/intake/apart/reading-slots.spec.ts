import { describe, expect, it } from '@jest/globals';
import { ReadingSlots } from './reading-slots.js';
import { ThreadAhead } from './thread-ahead.js';

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

describe('a thread made ready before', () => {
  const LIMITS = { milliseconds: 60_000, megabytes: 64, remedy: 'Send less.' };

  it('reads one file and no other, and knows what it was made ready with', async () => {
    const ahead = new ThreadAhead<{ name: string }, { said: string; thread: number }>(
      script(`
        import { parentPort, threadId, workerData } from 'node:worker_threads';
        const answer = ({ name }) => ({ said: workerData.greeting + ' ' + name, thread: threadId });
        parentPort.once('message', (order) => parentPort.postMessage(answer(order)));
      `),
      () => ({ greeting: 'Good morning' }),
      LIMITS,
    );
    ahead.prepare();
    const answers = [await ahead.run({ name: 'Dana' }), await ahead.run({ name: 'Ravi' })];
    await ahead.dismiss();
    const [first, second] = answers.map((each) => (each.ok ? each.answer : null));
    expect([first?.said, second?.said]).toEqual(['Good morning Dana', 'Good morning Ravi']);
    expect(second?.thread).not.toBe(first?.thread);
  });

  it('says what is wrong to whoever sends a file, not before', async () => {
    const ahead = new ThreadAhead(script('throw new Error("broken")'), () => ({}), LIMITS);
    ahead.prepare();
    expect(await ahead.run({})).toMatchObject({ ok: false, problem: { code: 'UNREADABLE_FILE' } });
  });
});

function script(source: string): URL {
  return new URL(`data:text/javascript,${encodeURIComponent(source)}`);
}
