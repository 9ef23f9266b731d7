import { Unreadable } from './unreadable.js';

export interface ArchiveLimits {
  readonly entries: number;
  /** Bytes of all entries together, expanded. */
  readonly expanded: number;
  /** Expanded bytes for each packed byte, by entry. */
  readonly ratio: number;
}

/** TRUST T11. */
export const ARCHIVE_LIMITS: ArchiveLimits = { entries: 512, expanded: 64 * 1024 * 1024, ratio: 200 };

export function tooMuch({ expanded }: ArchiveLimits): Unreadable {
  const message = `The file expands to more than ${expanded / 1024 / 1024} MiB.`;
  return Unreadable.because('TOO_LARGE', null, message, 'Split it, or remove pictures and unused sheets.');
}

export function tooDense(name: string): Unreadable {
  const message = 'A part of the file expands more than any honest file does.';
  return Unreadable.because('TOO_LARGE', name, message, 'Save the file again with the program that made it.');
}

export function damaged(name: string): Unreadable {
  const message = 'A part of the file is damaged: its bytes do not match their checksum.';
  return Unreadable.because('UNREADABLE_FILE', name, message, 'Send the file again, or save it anew.');
}

export function missing(name: string): Unreadable {
  const message = `The file lacks its part "${name}".`;
  return Unreadable.because(
    'BAD_FORMAT',
    name,
    message,
    'Save the file again with the program that made it.',
  );
}
