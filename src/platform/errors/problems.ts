import { GraphQLError } from 'graphql';

/**
 * The six errors a caller can meet besides `userErrors`. None carries personal data; the message says what
 * to do. Anything else is masked as INTERNAL with a correlation id.
 */
export type ErrorKind =
  /** No session, or it ended: sign in again. Not reportable. */
  | 'UNAUTHENTICATED'
  /** The role table says no. Recorded as a refusal. */
  | 'FORBIDDEN'
  /** Nothing there, or it belongs to another workspace: the two look the same. */
  | 'NOT_FOUND'
  /** The request is malformed. A defect of the client, reportable. */
  | 'INVALID_INPUT'
  /** Idempotency key with another body, or two workspaces in two tabs. */
  | 'CONFLICT'
  /** Too many tries or too large a question; try later or ask for less. */
  | 'RATE_LIMITED';

export class Problem extends GraphQLError {
  constructor(
    readonly kind: ErrorKind,
    message: string,
    details: Record<string, unknown> = {},
  ) {
    super(message, { extensions: { code: kind, ...details } });
  }
}

export const unauthenticated = () =>
  new Problem('UNAUTHENTICATED', 'Your session has ended. Sign in again; nothing you typed is lost.');
export const forbidden = (what: string) =>
  new Problem('FORBIDDEN', `Your role may not ${what}. Ask an owner or administrator of this workspace.`);
export const notFound = () => new Problem('NOT_FOUND', 'Nothing is here, or it is not yours to see.');
export const invalidInput = (message: string, details?: Record<string, unknown>) =>
  new Problem('INVALID_INPUT', message, details);
export const conflict = (message: string) => new Problem('CONFLICT', message);
export const rateLimited = (message: string, retryAfterSeconds?: number) =>
  new Problem('RATE_LIMITED', message, { retryAfterSeconds });
