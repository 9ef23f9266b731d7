/** What the user can act on. `path` names the input field, `message` says why and what to do. */
export interface UserErrorShape<Code extends string = string> {
  code: Code;
  path: string[];
  message: string;
}

/**
 * Thrown inside a transaction by a service that refuses input: everything rolls back, the resolver turns it
 * into `userErrors`, and what the user typed stays in the form.
 */
export class Refused extends Error {
  constructor(
    readonly userErrors: UserErrorShape[],
    /** What stands in the database now, for a stale version. */
    readonly current: unknown = undefined,
  ) {
    super('refused');
  }
}

export function refuse(code: string, path: string | string[], message: string): never {
  throw new Refused([{ code, path: Array.isArray(path) ? path : [path], message }]);
}

/** The stored version is another than the one the user saw. */
export function refuseStale(current: unknown, what: string): never {
  const message = `Someone else changed this ${what} since you opened it. Compare, then save again.`;
  throw new Refused([{ code: 'CONFLICT', path: ['expectedVersion'], message }], current);
}
