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
}

/** The files that leave this page, each until the server has it or somebody put its refusal away. */
export class Uploads {
  readonly #stops = new Map<string, AbortController>();
  #all: readonly Upload[] = [];

  constructor(
    private readonly post: (sending: Sending) => Promise<void>,
    private readonly onChange: (all: readonly Upload[]) => void,
  ) {}

  /** Resolves to null when the file got in, else to why it did not. */
  async send(question: string, file: File): Promise<Failure | FileRefused | null> {
    const key = crypto.randomUUID();
    const stop = new AbortController();
    this.#stops.set(key, stop);
    this.#become([...this.#all, { key, question, fileName: file.name, share: 0, cause: null }]);
    try {
      const onProgress = (share: number): void => this.#mark(key, { share });
      await this.post({ question, file, signal: stop.signal, onProgress });
      this.forget(key);
      return null;
    } catch (thrown) {
      const failure = thrown instanceof FileRefused ? thrown : toFailure(thrown);
      if (stop.signal.aborted) this.forget(key);
      else this.#mark(key, { cause: causeOf(failure) });
      return failure;
    }
  }

  cancel(key: string): void {
    this.#stops.get(key)?.abort();
    this.forget(key);
  }

  forget(key: string): void {
    this.#stops.delete(key);
    this.#become(this.#all.filter((upload) => upload.key !== key));
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
