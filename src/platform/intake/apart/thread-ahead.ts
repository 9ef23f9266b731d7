import type { Worker } from 'node:worker_threads';
import { answered, inTurn, startThread, type FromThread, type ThreadLimits } from './in-a-thread.js';

/** How long a thread is kept for a file that does not come. */
const KEPT_MS = 600_000;

/**
 * A thread for one file that is started before the file is there, so that nobody waits until it has loaded what it
 * needs. Each file still has a thread of its own: the next one gets another. At most one waits, and not for ever.
 */
export class ThreadAhead<Order extends object, Answer> {
  private waiting: Worker | null = null;
  private timer: NodeJS.Timeout | undefined;

  /** `basis` is what the script makes itself ready with; it is then sent an order, and posts its answer. */
  constructor(
    private readonly script: URL,
    private readonly basis: () => object,
    private readonly limits: ThreadLimits,
  ) {}

  /** Starts a thread, if none waits. */
  prepare(): void {
    if (this.waiting !== null) return;
    const worker = startThread(this.script, this.basis(), this.limits);
    worker.unref();
    // One that breaks before its file came is forgotten; the next says why, to whoever sent a file.
    worker.on('error', () => this.forget(worker));
    worker.on('exit', () => this.forget(worker));
    this.waiting = worker;
    this.timer = setTimeout(() => void this.dismiss(), KEPT_MS).unref();
  }

  /** As `inAThread`: the time begins with the order. */
  async run(order: Order): Promise<FromThread<Answer>> {
    return inTurn(() => {
      const worker = this.take();
      // Nothing is transferred: the order is copied.
      worker.postMessage(order, []);
      return answered<Answer>(worker, this.limits);
    });
  }

  /** Ends the thread that waits. */
  async dismiss(): Promise<void> {
    await this.release()?.terminate();
  }

  private take(): Worker {
    this.prepare();
    const worker = this.release()!;
    worker.ref();
    return worker;
  }

  private release(): Worker | null {
    clearTimeout(this.timer);
    const worker = this.waiting;
    this.waiting = null;
    return worker;
  }

  private forget(worker: Worker): void {
    if (this.waiting === worker) this.release();
  }
}
