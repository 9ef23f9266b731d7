import { isNativeError } from 'node:util/types';
import { Problem } from './problems.js';

/** A state of the machine that passes: by which codes it is known, what to say, and how soon to try again. */
interface Trouble {
  readonly codes: readonly string[];
  readonly message: string;
  readonly retryAfterSeconds: number;
}

/**
 * PostgreSQL gave up waiting: for a lock or an answer (55P03, 57014), over a deadlock (40P01), over two that cannot
 * both be first (40001), or for want of a connection (53300). Nothing was changed, and the same request may go through
 * in a moment, so it is no fault of ours that somebody must report.
 */
const WAITED_IN_VAIN: Trouble = {
  codes: ['55P03', '57014', '40P01', '40001', '53300'],
  message: 'Others are working on the same thing at this moment. Nothing was changed; try again.',
  retryAfterSeconds: 2,
};

const NO_SPACE: Trouble = {
  codes: ['53100', 'ENOSPC', 'EDQUOT'],
  message:
    'There is no space left on the disk of this server. Whoever runs Assay has to free some; try again then.',
  retryAfterSeconds: 10,
};

/** PostgreSQL is starting, stopping or was killed; the last act before that may or may not have happened. */
const NO_ANSWER: Trouble = {
  codes: ['57P01', '57P02', '57P03', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'],
  message: 'The database does not answer at this moment. Try again: what is sent twice happens once.',
  retryAfterSeconds: 2,
};

/** What to tell a caller whose request met others at work, or a machine in trouble; null for any other error. */
export function busyProblem(error: unknown): Problem | null {
  const trouble = isNativeError(error) ? troubleOf(error) : undefined;
  if (trouble === undefined) return null;
  const { message, retryAfterSeconds } = trouble;
  return new Problem('RATE_LIMITED', message, { retryAfterSeconds });
}

/** The error of a transaction whose connection broke under it. */
export function connectionLost(cause: unknown): Error {
  return Object.assign(new Error('Connection terminated within a transaction', { cause }), {
    code: 'ECONNRESET',
  });
}

function troubleOf(error: Error): Trouble | undefined {
  const code = codeOf(error);
  const known = [WAITED_IN_VAIN, NO_SPACE, NO_ANSWER].find(({ codes }) => codes.includes(code));
  return known ?? (isCutOff(error) ? NO_ANSWER : undefined);
}

interface Coded {
  readonly code?: string;
  /** TypeORM's and the file store's own errors hold the one that tells. */
  readonly driverError?: { readonly code?: string };
  readonly cause?: { readonly code?: string };
}

function codeOf(error: Error): string {
  const { driverError, cause, code } = error as Coded;
  return driverError?.code ?? cause?.code ?? code ?? '';
}

const CUT_OFF = /^Connection terminated|is not queryable$/;

/** A socket that is not there yet, and connections that the driver gives no code for. */
function isCutOff(error: Error): boolean {
  const { driverError = error } = error as { driverError?: Error };
  const { syscall } = driverError as { syscall?: string };
  return syscall === 'connect' || CUT_OFF.test(driverError.message);
}
