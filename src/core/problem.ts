/**
 * Decides how bad input is reported: every fault at once, each with a code, a place and a remedy.
 * Authority: HOUSE section 8 (core returns results and never throws on data), CLI.md (error codes).
 * Version 1.
 */

/** One fault of an input. It never carries the value itself, for a value may be personal data. */
export interface Problem {
  /** UPPER_SNAKE, stable; a client may branch on it. */
  readonly code: string;
  /** One plain English sentence that says what is wrong. */
  readonly message: string;
  /** JSON pointer into the input (`/sections/0/questions/3/weight`), a path, or null for the whole. */
  readonly where: string | null;
  /** What the author of the input can do about it. */
  readonly remedy: string;
}

/** Makes a problem; the arguments stand in reading order: what, where, why, what to do. */
export function problem(code: string, where: string | null, message: string, remedy: string): Problem {
  return { code, message, where, remedy };
}

/** Appends tokens to a JSON pointer (RFC 6901): `~` becomes `~0`, `/` becomes `~1`. */
export function pointer(base: string, ...tokens: readonly (string | number)[]): string {
  const escaped = tokens.map((token) => String(token).replaceAll('~', '~0').replaceAll('/', '~1'));
  return [base, ...escaped].join('/');
}
