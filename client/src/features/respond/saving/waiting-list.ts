import type { DeviceCopy } from './device-copy.js';
import type { Draft } from './draft.js';
import { newWrite, rewritten, type Write } from './write.js';

/** A write and the moment (milliseconds) from which it may be sent. */
export interface Waiting {
  write: Write;
  due: number;
}

/** The writes that the server has not confirmed, oldest first, with a copy on the device. */
export class WaitingList {
  readonly #assessment: string;
  readonly #copy: DeviceCopy;
  readonly #versions = new Map<string, number>();
  /** Held back until a person decides; they stay in the copy, so that even a lost page loses no word. */
  readonly #parked = new Map<string, Write>();
  #waiting: Waiting[] = [];

  constructor(assessment: string, copy: DeviceCopy) {
    this.#assessment = assessment;
    this.#copy = copy;
  }

  get all(): readonly Waiting[] {
    return this.#waiting;
  }

  adopt(writes: readonly Write[]): void {
    const found = writes.map((write) => ({ write: { ...write, isFrozen: true }, due: 0 }));
    this.#waiting = [...found, ...this.#waiting];
  }

  /** Text that was not sent yet grows in place; what may be on its way gets a follower. */
  add(question: string, draft: Draft, due: number): void {
    this.unpark(question);
    const last = this.latestWaiting(question);
    if (last !== undefined && !last.write.isFrozen)
      return this.#replace(last, rewritten(last.write, draft), due);
    const expected = last === undefined ? this.versionOf(question) : null;
    const write = newWrite(this.#assessment, question, draft, expected);
    this.#waiting.push({ write, due });
    this.#copy.put(write);
  }

  hurry(question?: string): void {
    for (const waiting of this.#waiting)
      if (question === undefined || waiting.write.question === question) waiting.due = 0;
  }

  due(now: number): Waiting | undefined {
    return this.#waiting.find((waiting) => waiting.due <= now);
  }

  nextDue(): number | undefined {
    return this.#waiting.map(({ due }) => due).toSorted((one, other) => one - other)[0];
  }

  freeze(waiting: Waiting): Write {
    const expectedVersion = waiting.write.expectedVersion ?? this.versionOf(waiting.write.question);
    const write = { ...waiting.write, expectedVersion, isFrozen: true };
    this.#replace(waiting, write, waiting.due);
    return write;
  }

  /** Each save raises the version by one: that is what a write expects that cannot wait for the one before. */
  freezeAll(): readonly Write[] {
    const before = new Map<string, number>();
    return this.#waiting.map((waiting) => {
      const expected = waiting.write.expectedVersion ?? before.get(waiting.write.question) ?? null;
      waiting.write = { ...waiting.write, expectedVersion: expected };
      const write = this.freeze(waiting);
      before.set(write.question, (write.expectedVersion ?? 0) + 1);
      return write;
    });
  }

  renewKey(write: Write): boolean {
    const waiting = this.#waiting.find((one) => one.write.id === write.id);
    if (waiting === undefined) return true;
    const expectedVersion = this.versionOf(write.question);
    this.#replace(waiting, { ...rewritten(write, write.draft), expectedVersion }, 0);
    return true;
  }

  latest(question: string): Write | undefined {
    return this.latestWaiting(question)?.write;
  }

  latestWaiting(question: string): Waiting | undefined {
    return this.#waiting.findLast(({ write }) => write.question === question);
  }

  has(question: string): boolean {
    return this.latestWaiting(question) !== undefined;
  }

  remove(id: string): void {
    this.#waiting = this.#waiting.filter(({ write }) => write.id !== id);
    this.#copy.remove(id);
  }

  drop(question: string): void {
    for (const { write } of this.#waiting) if (write.question === question) this.remove(write.id);
  }

  /** Takes a question out of the line without forgetting its text. */
  park(question: string, draft: Draft): void {
    const latest = this.#parked.get(question) ?? this.latest(question);
    this.drop(question);
    if (latest === undefined) return;
    const write = rewritten(latest, draft);
    this.#parked.set(question, write);
    this.#copy.put(write);
  }

  unpark(question: string): void {
    const write = this.#parked.get(question);
    if (write === undefined) return;
    this.#parked.delete(question);
    this.#copy.remove(write.id);
  }

  versionOf(question: string): number {
    return this.#versions.get(question) ?? 0;
  }

  /** A repeated reply may be older than what we have seen since. */
  learnVersion(question: string, version: number): void {
    this.#versions.set(question, Math.max(version, this.versionOf(question)));
  }

  #replace(waiting: Waiting, write: Write, due: number): void {
    waiting.write = write;
    waiting.due = due;
    this.#copy.put(write);
  }
}
