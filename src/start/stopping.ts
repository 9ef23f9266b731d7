import { setTimeout as pause } from 'node:timers/promises';
import { explain, say } from './say.js';

/** Open requests and the database together must be done by then. */
const DEADLINE_MS = 9_500;

/**
 * What has to be undone when the process ends, last opened first. A signal that comes while something is still
 * being opened waits for that, so that nothing is left running.
 */
export class Stopping {
  private readonly steps: (() => Promise<void> | void)[] = [];
  private opening: Promise<unknown> = Promise.resolve();
  private since: number | undefined;

  add(step: () => Promise<void> | void): void {
    this.steps.push(step);
  }

  /** Ctrl-C, kill, a closed terminal and a launcher that was killed all end the server in the same orderly way. */
  listen(opening: Promise<unknown>): void {
    this.opening = opening.catch(() => undefined);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => void this.onSignal());
    process.on('disconnect', () => void this.onSignal());
    process.on('uncaughtException', (error) => void this.fail(error));
    process.on('unhandledRejection', (error) => void this.fail(error));
    for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  }

  async fail(cause: unknown): Promise<void> {
    // A Ctrl-C also reaches helpers such as initdb; their failure is then no news.
    await pause(20);
    if (this.since !== undefined) return;
    explain(cause);
    await this.stop(1);
  }

  private async onSignal(): Promise<void> {
    // The terminal and npm both pass Ctrl-C on; only a later one means that somebody has lost patience.
    if (this.since !== undefined && Date.now() - this.since > 1_000) process.exit(130);
    if (this.since !== undefined) return;
    say('\nStopping: open requests are finished first …');
    await this.stop(0);
  }

  private async stop(code: number): Promise<void> {
    this.since = Date.now();
    setTimeout(() => process.exit(1), DEADLINE_MS).unref();
    await this.opening;
    for (const step of this.steps.toReversed()) await Promise.resolve(step()).catch(explain);
    if (code === 0) say('Stopped.');
    process.exit(code);
  }
}
