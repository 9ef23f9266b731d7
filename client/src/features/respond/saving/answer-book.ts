import { type Assessment, type BookState, byQuestion, firstState, type Refusal } from './book-state.js';
import { DeviceCopy } from './device-copy.js';
import { type Draft, draftOf, isWorthSending, sameDraft, type SavedAnswer } from './draft.js';
import { SaveQueue } from './save-queue.js';
import { sendOnLeave, sendWrite } from './send-write.js';

/**
 * `none` saves at once, `typing` waits for more of the same text, and `hold` keeps what cannot be an answer yet
 * (half a number) on the screen only.
 */
export type Pause = 'none' | 'typing' | 'hold';

const TYPING_PAUSE = 800;

/** All answers of one assessment on this page: what the server has, what is on the way, what two people wrote. */
export class AnswerBook {
  readonly #copy: DeviceCopy;
  readonly #queue: SaveQueue;
  readonly #listeners = new Set<() => void>();
  #state: BookState;

  constructor(assessment: Assessment, keepsCopy: boolean) {
    this.#copy = new DeviceCopy(assessment.id, keepsCopy, () => this.#change({ keepsCopy: false }));
    this.#state = firstState(assessment, keepsCopy);
    this.#queue = new SaveQueue({
      assessment: assessment.id,
      copy: this.#copy,
      send: sendWrite,
      on: {
        state: (save) => this.#change({ save }),
        saved: (answer, isLast) => this.#confirm(answer, isLast),
        conflict: (question, mine, theirs) => this.#meet(question, mine, theirs),
        refused: (question, code, reference) => this.#refuse(question, { code, reference }),
      },
    });
    this.#learn(assessment);
  }

  get state(): BookState {
    return this.#state;
  }

  get isAllSaved(): boolean {
    const { conflicts, refusals } = this.#state;
    return this.#queue.isEmpty && conflicts.size === 0 && refusals.size === 0;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Brings back what an earlier page in this browser could not send. */
  async adoptCopy(): Promise<void> {
    const writes = this.#state.assessment.isReadOnly ? [] : await this.#copy.load();
    if (writes.length === 0) return;
    const drafts = new Map(writes.map((write) => [write.question, write.draft]));
    this.#change({ drafts: new Map([...drafts, ...this.#state.drafts]) });
    this.#queue.adopt(writes);
  }

  answer(question: string, draft: Draft, pause: Pause): void {
    this.#change({
      drafts: put(this.#state.drafts, question, draft),
      refusals: without(this.#state.refusals, question),
    });
    if (this.#state.conflicts.has(question)) this.#queue.hold(question, draft);
    else if (pause !== 'hold' && isWorthSending(draft))
      this.#queue.add(question, draft, pause === 'typing' ? TYPING_PAUSE : 0);
  }

  flush(question?: string): void {
    this.#queue.flush(question);
  }

  /** After a break: the network is back, or the session. What is saved already stays called saved. */
  resume(): void {
    const isEmpty = this.#queue.isEmpty;
    if (!isEmpty || this.#state.save.kind !== 'saved')
      this.#change({ save: { kind: isEmpty ? 'idle' : 'saving' } });
    this.#queue.resume();
  }

  /** The person read both texts and chose one; theirs is on the server already. */
  settle(question: string, choice: 'mine' | 'theirs'): void {
    const conflict = this.#state.conflicts.get(question);
    if (conflict === undefined) return;
    const mine = this.#state.drafts.get(question) ?? conflict.mine;
    this.#change({ conflicts: without(this.#state.conflicts, question) });
    if (choice === 'mine') return this.answer(question, mine, 'none');
    this.#queue.release(question);
    this.#change({ drafts: without(this.#state.drafts, question), save: { kind: 'idle' } });
  }

  async keepCopy(kept: boolean): Promise<void> {
    this.#change({ isShared: !kept, keepsCopy: kept });
    await this.#copy.keep(kept, this.#queue.writes);
  }

  async clearCopy(): Promise<void> {
    await this.#copy.clear();
  }

  replaceAssessment(assessment: Assessment): void {
    this.#learn(assessment);
    this.#change({ assessment, saved: byQuestion(assessment.answers) });
  }

  sendLeaving(): void {
    sendOnLeave(this.#queue.leaving());
  }

  close(): void {
    this.#queue.stop();
  }

  #learn({ answers }: Assessment): void {
    for (const { questionId, version } of answers) this.#queue.learnVersion(questionId, version);
  }

  #confirm(answer: SavedAnswer, isLast: boolean): void {
    const known = this.#state.saved.get(answer.questionId);
    const isNewer = known === undefined || answer.version >= known.version;
    const saved = isNewer ? put(this.#state.saved, answer.questionId, answer) : this.#state.saved;
    const drafts = isLast ? this.#draftsAfter(answer) : this.#state.drafts;
    this.#change({ saved, drafts });
  }

  /** A draft that is not worth sending yet outlives the save before it. */
  #draftsAfter(answer: SavedAnswer): ReadonlyMap<string, Draft> {
    const draft = this.#state.drafts.get(answer.questionId);
    if (draft !== undefined && !isWorthSending(draft)) return this.#state.drafts;
    return without(this.#state.drafts, answer.questionId);
  }

  #meet(question: string, mine: Draft, current: SavedAnswer): void {
    const known = this.#state.saved.get(question);
    // A repeated reply may show an older text than the one that was loaded since.
    const theirs = known !== undefined && known.version > current.version ? known : current;
    const saved = put(this.#state.saved, question, theirs);
    const drafts = put(this.#state.drafts, question, mine);
    this.#change({ saved, drafts, conflicts: put(this.#state.conflicts, question, { mine, theirs }) });
  }

  #refuse(question: string, refusal: Refusal): void {
    const draft = this.#state.drafts.get(question);
    if (draft === undefined || sameDraft(draft, draftOf(this.#state.saved.get(question)))) return;
    this.#change({ refusals: put(this.#state.refusals, question, refusal) });
  }

  #change(part: Partial<BookState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
}

function put<Value>(map: ReadonlyMap<string, Value>, key: string, value: Value): ReadonlyMap<string, Value> {
  return new Map(map).set(key, value);
}

function without<Value>(map: ReadonlyMap<string, Value>, key: string): ReadonlyMap<string, Value> {
  const rest = new Map(map);
  rest.delete(key);
  return rest;
}
