/** What every command of `assay` looks like. CLI.md is the contract. */
import type { Problem } from '../core/problem.js';

/** The end of a command: one JSON document for stdout, or words on how to use it. */
export type CommandResult =
  /** Exit code 0, or 1 when a verification failed (only `report verify` and `audit verify`). */
  | {
      readonly kind: 'document';
      readonly document: unknown;
      readonly failed?: boolean;
      /** Sentences for stderr on what a person should look at. */
      readonly notes?: readonly string[];
    }
  /** Exit code 1: the input was judged bad. */
  | { readonly kind: 'error'; readonly error: CommandError }
  /** Exit code 2: wrong usage; words on stderr, nothing on stdout. */
  | { readonly kind: 'usage'; readonly message: string };

export interface CommandError {
  /** UPPER_SNAKE */
  readonly code: string;
  readonly message: string;
  /** A path, JSON pointer, sheet and cell, or null. */
  readonly where: string | null;
  /** Any further keys, for example all problems of a file. */
  readonly [further: string]: unknown;
}

export interface Command {
  /** The words after `assay`, for example `report verify`. */
  readonly name: string;
  /** The arguments in one line, for example `FILE.pdf`. */
  readonly usage: string;
  /** One sentence for the list of commands. */
  readonly summary: string;
  /** The arguments after the name. */
  run(args: readonly string[]): Promise<CommandResult>;
}

export function done(document: unknown, notes: readonly string[] = []): CommandResult {
  return { kind: 'document', document, notes };
}

/** The document of a verification: exit code 1 when it is not ok. */
export function verified(document: { readonly ok: boolean }): CommandResult {
  return { kind: 'document', document, failed: !document.ok };
}

export function failed(code: string, message: string, where: string | null): CommandResult {
  return { kind: 'error', error: { code, message, where } };
}

/** The faults of an input: the first one names the error, all of them stand under `problems`. */
export function judged(problems: readonly Problem[]): CommandResult {
  const [first] = problems;
  if (first === undefined) throw new Error('An input without faults cannot be refused.');
  const more = problems.length - 1;
  const message = more === 0 ? first.message : `${first.message} (${more} more under "problems")`;
  return { kind: 'error', error: { code: first.code, message, where: first.where, problems } };
}

export function misused(message: string): CommandResult {
  return { kind: 'usage', message };
}
