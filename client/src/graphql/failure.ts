/** Why a request brought nothing: the six errors of the server, its masked one, and what the network can do. */
export type FailureKind =
  | 'OFFLINE'
  | 'TIMED_OUT'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'INVALID_INPUT'
  | 'CONFLICT'
  | 'RATE_LIMITED'
  | 'INTERNAL';

export class Failure extends Error {
  constructor(
    readonly kind: FailureKind,
    /** The id to quote; the server logs the cause under it. */
    readonly reference: string | null = null,
    /** Seconds the server asks us to wait, when it says so. */
    readonly retryAfter: number | null = null,
    detail = '',
  ) {
    super(detail === '' ? kind : `${kind}: ${detail}`);
    this.name = 'Failure';
  }

  get worthRetrying(): boolean {
    return ['OFFLINE', 'TIMED_OUT', 'INTERNAL', 'RATE_LIMITED'].includes(this.kind);
  }
}

export function toFailure(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  return new Failure('INTERNAL', null, null, thrown instanceof Error ? thrown.message : '');
}

const KINDS = new Set<string>([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'INVALID_INPUT',
  'CONFLICT',
  'RATE_LIMITED',
]);

/** Reads the code of a GraphQL error; anything unforeseen is INTERNAL. */
export function kindOf(code: unknown): FailureKind {
  return typeof code === 'string' && KINDS.has(code) ? (code as FailureKind) : 'INTERNAL';
}
