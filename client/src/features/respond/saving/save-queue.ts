import { type Failure, toFailure } from '../../../graphql/failure.js';
import type { RespondErrorCode } from '../../../graphql/respond.generated.js';
import type { DeviceCopy } from './device-copy.js';
import { type Draft, draftOf, sameDraft, type SavedAnswer } from './draft.js';
import type { SaveState } from './save-state.js';
import type { SaveReply } from './send-write.js';
import { type Waiting, WaitingList } from './waiting-list.js';
import type { Write } from './write.js';

export interface SaveQueueEvents {
  state: (state: SaveState) => void;
  saved: (answer: SavedAnswer, isLast: boolean) => void;
  /** Somebody else saved this answer in between: nothing of this question is sent until a person chose. */
  conflict: (question: string, mine: Draft, theirs: SavedAnswer) => void;
  /** The server does not take this; the text stays on the screen. */
  refused: (question: string, code: RespondErrorCode | null, reference: string | null) => void;
}

export interface SaveQueueParts {
  assessment: string;
  copy: DeviceCopy;
  send: (write: Write) => Promise<SaveReply>;
  on: SaveQueueEvents;
}

const RETRY_AFTER = [2, 5, 10, 20, 30];

/** Sends what the person changed, one after the other, until the server has all of it (TRUST T7). */
export class SaveQueue {
  readonly #parts: SaveQueueParts;
  readonly #list: WaitingList;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running = false;
  #stopped = false;
  #failures = 0;

  constructor(parts: SaveQueueParts) {
    this.#parts = parts;
    this.#list = new WaitingList(parts.assessment, parts.copy);
  }

  get isEmpty(): boolean {
    return this.#list.all.length === 0;
  }

  get writes(): readonly Write[] {
    return this.#list.all.map(({ write }) => write);
  }

  /** Takes up what an earlier page could not send. */
  adopt(writes: readonly Write[]): void {
    this.#list.adopt(writes);
    void this.#run();
  }

  /** The person sees this version now. Not while own words wait: they were written on an older one. */
  learnVersion(question: string, version: number): void {
    if (!this.#list.has(question)) this.#list.learnVersion(question, version);
  }

  /** @param delay milliseconds to wait for more of the same text */
  add(question: string, draft: Draft, delay: number): void {
    this.#list.add(question, draft, now() + delay);
    if (delay === 0) void this.#run();
    else this.#wake(delay);
  }

  /** Sends now what still waits for more text: of one question, or of all. */
  flush(question?: string): void {
    this.#list.hurry(question);
    void this.#run();
  }

  /** Goes on after a break: the network is back, the person has signed in again or pressed "Try again". */
  resume(): void {
    this.#stopped = false;
    this.#failures = 0;
    this.flush();
  }

  /** The person writes on while a choice is open: kept, not sent. */
  hold(question: string, draft: Draft): void {
    this.#list.park(question, draft);
  }

  release(question: string): void {
    this.#list.unpark(question);
  }

  /** Everything that waits, ready to be sent by the browser while the page goes away. */
  leaving(): readonly Write[] {
    clearTimeout(this.#timer);
    return this.#stopped ? [] : this.#list.freezeAll();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  async #run(): Promise<void> {
    if (this.#running || this.#stopped) return;
    this.#running = true;
    let next = this.#list.due(now());
    while (next !== undefined && (await this.#attempt(next))) next = this.#list.due(now());
    this.#running = false;
    this.#afterRun();
  }

  #afterRun(): void {
    const next = this.#list.nextDue();
    if (next !== undefined && this.#failures === 0 && !this.#stopped) this.#wake(next - now());
  }

  /** Whether the next write may follow at once. */
  async #attempt(waiting: Waiting): Promise<boolean> {
    this.#parts.on.state({ kind: 'saving' });
    const write = this.#list.freeze(waiting);
    try {
      this.#take(write, await this.#parts.send(write));
      this.#failures = 0;
      if (this.isEmpty) this.#parts.on.state({ kind: 'saved', at: new Date() });
      return !this.#stopped;
    } catch (thrown) {
      return this.#stumble(write, toFailure(thrown));
    }
  }

  #take(write: Write, reply: SaveReply): void {
    const error = reply.userErrors[0];
    if (reply.answer !== null && error === undefined) return this.#confirm(write, reply.answer);
    if (error?.code === 'CONFLICT' && reply.current !== null) return this.#meet(write, reply.current);
    this.#holdLatest(write);
    this.#parts.on.refused(write.question, error?.code ?? null, null);
  }

  #confirm(write: Write, answer: SavedAnswer): void {
    this.#list.remove(write.id);
    this.#list.learnVersion(write.question, answer.version);
    this.#parts.on.saved(answer, !this.#list.has(write.question));
  }

  /** A conflict over the same words is none: both people, or both pages of one, wrote alike. */
  #meet(write: Write, theirs: SavedAnswer): void {
    const mine = this.#holdLatest(write);
    this.#list.learnVersion(write.question, theirs.version);
    if (!sameDraft(mine, draftOf(theirs))) return this.#parts.on.conflict(write.question, mine, theirs);
    this.#list.unpark(write.question);
    this.#parts.on.saved(theirs, true);
  }

  #holdLatest(write: Write): Draft {
    const mine = this.#list.latest(write.question)?.draft ?? write.draft;
    this.#list.park(write.question, mine);
    return mine;
  }

  #stumble(write: Write, failure: Failure): boolean {
    if (failure.kind === 'UNAUTHENTICATED') {
      this.#stopped = true;
      this.#parts.on.state({ kind: 'signed-out' });
      return false;
    }
    if (failure.worthRetrying) return this.#pause(failure);
    if (failure.kind === 'CONFLICT') return this.#list.renewKey(write);
    this.#holdLatest(write);
    this.#parts.on.refused(write.question, null, failure.reference);
    return true;
  }

  #pause(failure: Failure): boolean {
    const lost = failure.kind === 'OFFLINE' || failure.kind === 'TIMED_OUT';
    this.#parts.on.state(lost ? { kind: 'offline' } : { kind: 'failed', reference: failure.reference });
    const seconds = failure.retryAfter ?? RETRY_AFTER[this.#failures] ?? 30;
    this.#failures += 1;
    this.#wake(seconds * 1000);
    return false;
  }

  #wake(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#run(), Math.max(0, milliseconds));
  }
}

/** Time since the page was opened: a clock that is put right while somebody types holds nothing up. */
function now(): number {
  return performance.now();
}
