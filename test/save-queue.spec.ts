/// <reference types="vite/client" />
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { DeviceCopy } from '../client/src/features/respond/saving/device-copy.js';
import type { Draft, SavedAnswer } from '../client/src/features/respond/saving/draft.js';
import { SaveQueue } from '../client/src/features/respond/saving/save-queue.js';
import type { SaveReply } from '../client/src/features/respond/saving/send-write.js';
import type { Write } from '../client/src/features/respond/saving/write.js';
import { Failure } from '../client/src/graphql/failure.js';

/** What the network does to one request. */
type Weather = 'fine' | 'lost on the way' | 'reply lost' | 'slow';
type Step =
  | { do: 'write'; question: string; text: string; delay: number }
  | { do: 'flush' }
  | { do: 'colleague'; question: string; text: string }
  | { do: 'wait' };

const questions = fc.constantFrom('C-01', 'C-02', 'C-03');
const texts = fc.stringMatching(/^[a-z]{1,4}$/);
const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: writes() },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('flush' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('colleague' as const), question: questions, text: texts }),
  },
);
const weather = fc.array(fc.constantFrom<Weather>('fine', 'fine', 'lost on the way', 'reply lost', 'slow'), {
  maxLength: 40,
});

describe('the save queue of the vendor’s door', () => {
  it('loses no word and overwrites no colleague, whatever the network does', async () => {
    const property = fc.asyncProperty(fc.array(steps, { maxLength: 25 }), weather, async (plan, sky) => {
      const page = pageOf(serverOf(), sky);
      for (const step of plan) await page.take(step);
      await page.settle();
      for (const [question, mine] of page.typed) {
        const shown = page.conflicts.get(question);
        // Either the last text reached the server, or both texts were put before the person.
        if (shown === undefined) expect(page.server.effects).toContain(`${question} ${mine}`);
        else expect(shown).toEqual({ mine, theirs: expect.stringContaining('colleague') });
      }
      expect(page.server.overwritten).toEqual([]);
    });
    await fc.assert(property, { numRuns: 300, seed: 20261122 });
  }, 60_000);

  it('saves each text once, also when every reply is lost the first time', async () => {
    const page = pageOf(serverOf(), ['reply lost', 'fine', 'reply lost', 'fine', 'reply lost', 'fine']);
    for (const question of ['C-01', 'C-02', 'C-03'])
      await page.take({ do: 'write', question, text: 'yes', delay: 0 });
    await page.settle();
    expect(page.server.effects).toEqual(['C-01 yes', 'C-02 yes', 'C-03 yes']);
  });

  it('sends one text for what was typed within the pause', async () => {
    const page = pageOf(serverOf(), []);
    for (const text of ['w', 'wo', 'word'])
      await page.take({ do: 'write', question: 'C-01', text, delay: 800 });
    await page.settle();
    expect(page.server.effects).toEqual(['C-01 word']);
  });

  it('says that nothing is kept where the browser has no store, unless nothing was to be kept', async () => {
    const lost: string[] = [];
    const copy = new DeviceCopy('asm_1', true, () => lost.push('kept'));
    const none = new DeviceCopy('asm_1', false, () => lost.push('shared'));
    expect([await copy.load(), await none.load()]).toEqual([[], []]);
    expect(lost).toEqual(['kept']);
    await none.keep(true, []);
    expect(lost).toEqual(['kept', 'shared']);
  });

  it('sends what waits though the clock of the device goes back two hours', async () => {
    const page = pageOf(serverOf(), []);
    const wallClock = Date.now;
    try {
      await page.take({ do: 'write', question: 'C-01', text: 'word', delay: 50 });
      Date.now = () => wallClock() - 7_200_000;
      await until(() => page.server.effects.length > 0);
    } finally {
      Date.now = wallClock;
    }
    expect(page.server.effects).toEqual(['C-01 word']);
  });
});

/** Nobody presses anything: the queue must come to it by itself. The test's own limit ends a wait in vain. */
async function until(isDone: () => boolean): Promise<void> {
  while (!isDone()) await pause(5);
}

function writes(): fc.Arbitrary<Step> {
  return fc.record({
    do: fc.constant('write' as const),
    question: questions,
    text: texts,
    delay: fc.constantFrom(0, 800),
  });
}

/** The server's side of TRUST T7: a version per answer, and the same reply for the same key. */
function serverOf() {
  const answers = new Map<string, SavedAnswer>();
  const replies = new Map<string, SaveReply>();
  const effects: string[] = [];
  /** Questions whose present text is a colleague's. */
  const colleague = new Set<string>();
  const overwritten: string[] = [];
  const put = (questionId: string, comment: string | null): SavedAnswer => {
    const version = (answers.get(questionId)?.version ?? 0) + 1;
    const answer = {
      questionId,
      value: null,
      naReason: null,
      comment,
      version,
      savedAt: '',
      asked: null,
      earlier: null,
    };
    answers.set(questionId, answer);
    return answer;
  };
  function save({ key, question, draft, expectedVersion }: Write): SaveReply {
    const known = replies.get(key);
    if (known !== undefined) return known;
    const current = answers.get(question) ?? null;
    const isStale = (current?.version ?? 0) !== expectedVersion;
    const reply: SaveReply = isStale
      ? { answer: null, current, userErrors: [{ code: 'CONFLICT', path: [], message: '' }] }
      : { answer: put(question, draft.comment), current: null, userErrors: [] };
    if (!isStale) effects.push(`${question} ${draft.comment}`);
    if (!isStale && colleague.has(question)) overwritten.push(question);
    replies.set(key, reply);
    return reply;
  }
  const edit = (question: string, text: string): void => {
    put(question, `colleague ${text}`);
    colleague.add(question);
  };
  return { answers, effects, overwritten, save, edit };
}

function pageOf(server: ReturnType<typeof serverOf>, sky: readonly Weather[]) {
  const ahead = [...sky];
  const typed = new Map<string, string>();
  const conflicts = new Map<string, { mine: string | null; theirs: string | null }>();
  const queue = new SaveQueue({
    assessment: 'asm_1',
    copy: new DeviceCopy('asm_1', false, () => undefined),
    send: async (write) => {
      const now = ahead.shift() ?? 'fine';
      await pause(now === 'slow' ? 2 : 0);
      if (now === 'lost on the way') throw new Failure('OFFLINE');
      const reply = server.save(write);
      if (now === 'reply lost') throw new Failure('TIMED_OUT');
      return reply;
    },
    on: {
      state: () => undefined,
      saved: () => undefined,
      refused: () => undefined,
      conflict: (question, mine, theirs) => {
        conflicts.set(question, { mine: mine.comment, theirs: theirs.comment });
      },
    },
  });
  async function take(step: Step): Promise<void> {
    if (step.do === 'colleague') return server.edit(step.question, step.text);
    if (step.do === 'flush') return queue.flush();
    if (step.do === 'wait') return pause(3);
    // While a choice is open the page holds the text back (AnswerBook.answer).
    if (conflicts.has(step.question)) return;
    typed.set(step.question, step.text);
    queue.add(step.question, commented(step.text), step.delay);
  }
  async function settle(): Promise<void> {
    for (let turn = 0; turn < 200 && !queue.isEmpty; turn += 1) {
      queue.resume();
      await pause(1);
    }
    expect(queue.isEmpty).toBe(true);
    queue.stop();
  }
  return { server, typed, conflicts, take, settle };
}

function commented(comment: string): Draft {
  return { value: null, naReason: null, comment };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
