import { createReadStream } from 'node:fs';

/** Stands for a line that is not UTF-8: no JSON either way. */
const UNREADABLE = '\u{FFFD}';

/** A longer line is not read to its end. */
const LONGEST = 16 * 1024 * 1024;

/**
 * The lines of a file of any size, split at line feeds only (JSON text may hold other separators).
 * The empty text after the last line feed is no line.
 */
export async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream(file)) {
    rest = Buffer.concat([rest, chunk as Buffer]);
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      yield decode(rest.subarray(0, end));
      rest = rest.subarray(end + 1);
    }
    if (rest.length > LONGEST) return yield UNREADABLE;
  }
  if (rest.length > 0) yield decode(rest);
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return UNREADABLE;
  }
}
