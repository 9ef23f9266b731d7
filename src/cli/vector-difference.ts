import { pointer } from '../core/problem.js';
import { isRecord } from '../core/shape.js';

export interface Difference {
  /** JSON pointer below `actual`. */
  readonly path: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

/** Every key that is expected must be there, equal in value and type; further keys are let through. */
export function differences(expected: unknown, actual: unknown, path = ''): readonly Difference[] {
  if (Array.isArray(expected) && Array.isArray(actual) && expected.length === actual.length) {
    const found: readonly unknown[] = actual;
    return expected.flatMap((one: unknown, at) => differences(one, found[at], pointer(path, at)));
  }
  if (isRecord(expected) && isRecord(actual)) {
    return Object.entries(expected).flatMap(([key, one]) =>
      differences(one, actual[key], pointer(path, key)),
    );
  }
  return Object.is(expected, actual) ? [] : [{ path, expected, actual: actual ?? null }];
}
