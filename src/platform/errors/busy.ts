import { Problem } from './problems.js';

/**
 * PostgreSQL gave up waiting: for a lock or an answer (55P03, 57014), over a deadlock (40P01), over two that cannot
 * both be first (40001), or for want of a connection (53300). Nothing was changed, and the same request may go through
 * in a moment, so it is no fault of ours that somebody must report.
 */
const WAITED_IN_VAIN = new Set(['55P03', '57014', '40P01', '40001', '53300']);

/** What to tell a caller whose request met others at work; null for any other error. */
export function busyProblem(error: unknown): Problem | null {
  if (!(error instanceof Error)) return null;
  const { driverError, code } = error as { driverError?: { code?: string }; code?: string };
  if (!WAITED_IN_VAIN.has(driverError?.code ?? code ?? '')) return null;
  const message = 'Others are working on the same thing at this moment. Nothing was changed; try again.';
  return new Problem('RATE_LIMITED', message, { retryAfterSeconds: 2 });
}
