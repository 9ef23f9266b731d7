import { Failure, toFailure } from '../../../graphql/failure.js';
import { FileRefused, type Sending } from './send-file.js';

/** A file on its way, or one that did not get in. */
export interface Upload {
  readonly key: string;
  readonly question: string;
  readonly fileName: string;
  /** From 0 to 1. */
  readonly share: number;
  /** Null while it travels; then a code that the page has words for. */
  readonly cause: string | null;
  /** The server has it, and the list does not show it yet. */
  readonly isIn: boolean;
}

/** The files that leave this page, each until the server has it or somebody put its refusal away. */
export class Uploads {
  readonly #stops = new Map<string, AbortController>();
  /** Files that met the end of the session, and how each goes on: sent again, or put away. */
  readonly #waiting = new Map<string, (goesOn: boolean) => void>();
  #all: readonly Upload[] = [];

  constructor(
    private readonly post: (sending: Sending) => Promise<void>,
    private readonly onChange: (all: readonly Upload[]) => void,
    private readonly onSessionEnd: (failure: Failure) => void,
  ) {}

  /**
   * Resolves to null when the file got in, else to why it did not. A file that met the end of the session waits here
   * until there is one again: nobody chooses it twice.
   */
  async send(question: string, file: File): Promise<Failure | FileRefused | null> {
    const key = crypto.randomUUID();
    const stop = new AbortController();
    this.#stops.set(key, stop);
    this.#become([...this.#all, { key, question, fileName: file.name, share: 0, cause: null, isIn: false }]);
    for (;;) {
      const failure = await this.#tried(key, { question, file, signal: stop.signal });
      if (stop.signal.aborted) this.forget(key);
      else if (failure === null) this.#mark(key, { isIn: true });
      if (failure === null || stop.signal.aborted) return failure;
      this.#mark(key, { cause: causeOf(failure) });
      if (failure instanceof FileRefused || failure.kind !== 'UNAUTHENTICATED') return failure;
      this.onSessionEnd(failure);
      if (!(await this.#sessionOf(key))) return failure;
      this.#mark(key, { cause: null, share: 0 });
    }
  }

  /** What the next reading of the list shows. */
  get arrived(): readonly string[] {
    return this.#all.filter(({ isIn }) => isIn).map(({ key }) => key);
  }

  /** There is a session: what waited for one is sent. */
  resume(): void {
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const goOn of waiting) goOn(true);
  }

  cancel(key: string): void {
    this.#stops.get(key)?.abort();
    this.forget(key);
  }

  forget(key: string): void {
    this.#stops.delete(key);
    this.#waiting.get(key)?.(false);
    this.#waiting.delete(key);
    this.#become(this.#all.filter((upload) => upload.key !== key));
  }

  async #tried(key: string, sending: Omit<Sending, 'onProgress'>): Promise<Failure | FileRefused | null> {
    try {
      await this.post({ ...sending, onProgress: (share) => this.#mark(key, { share }) });
      return null;
    } catch (thrown) {
      return thrown instanceof FileRefused ? thrown : toFailure(thrown);
    }
  }

  #sessionOf(key: string): Promise<boolean> {
    return new Promise((resolve) => this.#waiting.set(key, resolve));
  }

  #mark(key: string, part: Partial<Upload>): void {
    this.#become(this.#all.map((one) => (one.key === key ? { ...one, ...part } : one)));
  }

  #become(all: readonly Upload[]): void {
    this.#all = all;
    this.onChange(all);
  }
}

function causeOf(failure: Failure | FileRefused): string {
  if (failure instanceof FileRefused) return failure.cause;
  if (failure.kind === 'UNAUTHENTICATED') return 'NO_SESSION';
  return failure.kind === 'OFFLINE' || failure.kind === 'TIMED_OUT' ? 'OFFLINE' : 'FAILED';
}
