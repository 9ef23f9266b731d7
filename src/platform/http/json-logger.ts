import type { LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger } from 'pino';
import { describeError } from '../errors/describe-error.js';
import { Problem } from '../errors/problems.js';

/** One JSON line an entry, with ids and fixed fields only; errors go through the allow-list (TRUST T9). */
export class JsonLogger implements LoggerService {
  private readonly pino: Logger;

  constructor(level: string, destination: DestinationStream = pino.destination(2)) {
    this.pino = pino(
      { level, base: null, timestamp: () => `,"at":"${new Date().toISOString()}"` },
      destination,
    );
  }

  log(message: unknown, context?: string): void {
    this.pino.debug({ context }, text(message));
  }

  warn(message: unknown, context?: string): void {
    this.pino.warn({ context }, text(message));
  }

  /** Nest logs every thrown GraphQLError with its stack; what the user was told already is no fault of ours. */
  error(message: unknown, ...rest: unknown[]): void {
    if (message instanceof Problem) return;
    const context = rest.at(-1);
    if (message instanceof Error) return this.pino.error({ context, ...describeError(message) }, 'error');
    if (typeof message === 'object') return this.pino.error({ context, ...message }, 'error');
    this.pino.error({ context }, text(message));
  }
}

function text(message: unknown): string {
  return typeof message === 'string' ? message.slice(0, 300) : typeof message;
}
